package dev.rebound.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of at most 75 octets (RFC 5545, 3.1). */
class FoldingTest {

    @ParameterizedTest
    @CsvSource({"a, 75", "é, 37", "語, 25", "🙂, 18"})
    void a_line_that_just_fits_is_left_alone_and_one_character_more_is_folded(String character, int fits) {
        String line = character.repeat(fits);
        assertThat(Folding.fold(line + "\r\n")).isEqualTo(line + "\r\n");
        assertThat(Folding.fold(line + character + "\r\n")).isEqualTo(line + "\r\n " + character + "\r\n");
    }

    @Test
    void each_line_counts_anew() {
        String lines = "a".repeat(75) + "\r\n" + "b".repeat(75) + "\r\n";
        assertThat(Folding.fold(lines)).isEqualTo(lines);
    }

    @Property
    void unfolding_gives_the_text_again_and_no_line_is_too_long(@ForAll @StringLength(max = 400) String any) {
        String text =
                new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replaceAll("[\\r\\n]", "x");
        String folded = Folding.fold(text);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
        assertThat(Arrays.stream(folded.split("\r\n", -1)).map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
    }
}
