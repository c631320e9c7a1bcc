package dev.rebound.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.i18n.Language;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueTest {

    private final Catalogue catalogue = Samples.catalogue();

    @Test
    void both_languages_have_the_same_slugs_in_the_same_order() {
        assertThat(catalogue.entries(Language.FR).stream().map(Catalogue.Entry::slug))
                .containsExactlyElementsOf(catalogue.entries(Language.EN).stream()
                        .map(Catalogue.Entry::slug)
                        .toList());
        assertThat(catalogue.categories(Language.FR).keySet())
                .containsExactlyElementsOf(catalogue.categories(Language.EN).keySet());
    }

    @Test
    void there_are_thirty_weaknesses_in_seven_categories_and_nine_causes() {
        assertThat(catalogue.entries(Language.EN))
                .filteredOn(entry -> !entry.cause())
                .hasSize(30);
        assertThat(catalogue.entries(Language.EN))
                .filteredOn(Catalogue.Entry::cause)
                .hasSize(9);
        assertThat(catalogue.ofWeaknesses())
                .containsExactly(
                        "preparation",
                        "answer-shape",
                        "role-knowledge",
                        "composure",
                        "connection",
                        "self-presentation",
                        "ending");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_entry_keeps_the_limits_of_the_contract(Language language) {
        assertThat(new HashSet<>(catalogue.entries(language).stream()
                        .map(Catalogue.Entry::slug)
                        .toList()))
                .hasSameSizeAs(catalogue.entries(language));
        assertThat(catalogue.entries(language)).allSatisfy(entry -> {
            assertThat(entry.slug()).matches("[a-z-]{1,80}").doesNotStartWith(OwnWeakness.PREFIX);
            assertThat(catalogue.categories(language)).containsKey(entry.category());
            assertThat(entry.label().length()).isBetween(1, 80);
            assertThat(entry.description().length()).isBetween(1, 500);
            assertThat(entry.keywords()).hasSizeBetween(5, 100).doesNotHaveDuplicates();
            assertThat(entry.keywords())
                    .allSatisfy(
                            keyword -> assertThat(keyword).hasSizeBetween(2, 60).isEqualTo(keyword.strip()));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Talking about my career break | my-talking-about-my-career-break
            L’accent & l’énergie !        | my-l-accent-l-energie
            Œuvres   — ÇA                 | my-oeuvres-ca
            C++                           | my-c
            Job 2                         | my-job-2
            """)
    void a_label_gives_its_slug(String label, String slug) {
        assertThat(OwnWeakness.slugOf(label)).isEqualTo(slug);
    }

    @Test
    void a_label_without_latin_letters_gives_a_digest_and_a_long_one_is_cut() {
        assertThat(OwnWeakness.slugOf("面接 2")).matches("my-[0-9a-f]{8}");
        assertThat(OwnWeakness.slugOf("面接 2")).isNotEqualTo(OwnWeakness.slugOf("面接 3"));
        assertThat(OwnWeakness.slugOf("a".repeat(59) + " b")).isEqualTo("my-" + "a".repeat(59));
        assertThat(OwnWeakness.slugOf("x".repeat(80))).hasSize(63);
    }
}
