package dev.rebound.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "Électricité, electricite",
        "Straße, strasse",
        "Œuvre, oeuvre",
        "Łódź, lodz",
        "ÅNGSTRÖM, angstrom",
        "ΑΘΉΝΑΣ, αθηνασ",
        "ﬁnance, finance",
        "面接, 面接",
        "l’entretien, l'entretien"
    })
    void case_and_accents_do_not_matter(String text, String folded) {
        assertThat(FoldedText.fold(text)).isEqualTo(folded);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(FoldedText.fold("e\u0301te\u0301")).isEqualTo(FoldedText.fold("été"));
    }

    @Test
    void each_character_knows_where_it_came_from() {
        String text = "😀 cœur gelé";
        FoldedText folded = FoldedText.of(text);
        int start = folded.toString().indexOf("coeur");
        assertThat(text.substring(folded.origin(start), folded.originEnd(start + 5)))
                .isEqualTo("cœur");
        int frozen = folded.toString().indexOf("gele");
        assertThat(text.substring(folded.origin(frozen), folded.originEnd(frozen + 4)))
                .isEqualTo("gelé");
    }
}
