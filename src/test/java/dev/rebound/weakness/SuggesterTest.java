package dev.rebound.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rebound.platform.i18n.Language;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuggesterTest {

    private static final Catalogue CATALOGUE = Samples.catalogue();
    private static final Suggester SUGGESTER = new Suggester(CATALOGUE);
    private static final int ALL = 20;

    /** Each line: a language, a text, and slug=score for all that it hints at, best first. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | I rambled.                                           | rambling=1.0
            EN | RAMBLED and rambled and rambling                     | rambling=2.0
            EN | I went on and on, I waffled                          | rambling=3.5
            EN | a scramble of brambles                               |
            EN | I lost my thread                                     | rambling=2.0
            EN | I lost. My thread broke                              |
            EN | I lost (my) thread                                   |
            EN | over-explained, over explained                       | rambling=1.5
            EN | they said “rambling”                                 | rambling=1.0
            EN | I didn't know                                        | core-knowledge-gap=1.5
            EN | I didn’t know                                        | core-knowledge-gap=1.5
            EN | I didnt know                                         | core-knowledge-gap=1.5
            EN | I did not know                                       | core-knowledge-gap=2.0
            EN | I didn't know the company                            | company-research=2.5
            EN | I didn't know the company. I didn't know.            | company-research=2.5 core-knowledge-gap=1.5
            EN | I did not ramble                                     |
            EN | I did not, in the end, ramble                        | rambling=1.0
            EN | I didn't really ramble                               |
            EN | I wasn’t at all nervous                              |
            EN | I wasn't at all that nervous                         | visible-nerves=1.0
            EN | I was never nervous                                  |
            EN | I spoke without rambling                             |
            EN | No. Nervous!                                         | visible-nerves=1.0
            EN | I did not go but rambled                             | rambling=1.0
            EN | I was not calm and rambled                           | rambling=1.0
            EN | not calm: nervous                                    | visible-nerves=1.0
            EN | I couldn't stop shaking                              | visible-nerves=1.0
            EN | I was not only nervous                               | visible-nerves=1.0
            EN | I shouldn't have rambled                             | rambling=1.0
            EN | I should not have rambled                            | rambling=1.0
            EN | I had no example                                     | examples-not-ready=1.5
            EN | I didn't know the fundamentals                       | core-knowledge-gap=2.5
            EN | I have no doubt: I got stuck on the whiteboard       | live-problem-solving=2.5
            EN | je suis nerveuse                                     |
            FR | J'étais nerveuse                                     | visible-nerves=1.0
            FR | J'ETAIS NERVEUSE                                     | visible-nerves=1.0
            FR | je n'étais pas nerveuse                              |
            FR | je n’étais jamais nerveuse                           |
            FR | sans être nerveuse                                   |
            FR | je n'ai pas eu de trou de mémoire                    |
            FR | j'ai eu un trou de memoire                           | mind-blank=2.0
            FR | je n'ai pas su répondre                              | core-knowledge-gap=2.0
            FR | je ne savais plus quoi dire                          | mind-blank=2.5
            FR | je ne savais pas                                     | core-knowledge-gap=1.5
            FR | je n'arrêtais pas de trembler, j'ai tremblé          | visible-nerves=1.0
            FR | aucun stress mais nerveuse                           | visible-nerves=1.0
            FR | j'ai manqué l’autobus                                | logistics-setup=2.0
            FR | le cœur battait                                      | visible-nerves=1.5
            FR | le coeur battait                                     | visible-nerves=1.5
            FR | je n'ai rien demandé                                 | questions-for-them=1.5
            FR | je n'ai demandé que le salaire                       | questions-for-them=3.5
            """)
    void a_text_hints_at(Language language, String text, String expected) {
        List<String> found = SUGGESTER.suggest(text, language, List.of(), ALL).stream()
                .map(item -> item.slug() + "=" + item.score())
                .toList();
        assertThat(String.join(" ", found)).as(text).isEqualTo(expected == null ? "" : expected);
    }

    /** Each line: a text in French, and the spans found in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            été bafouillé, bégayé          | bafouillé;bégayé
            😀 bafouillé 😀 bégayé          | bafouillé;bégayé
            👩‍👩‍👧 Le cœur battait !            | cœur battait
            été be\u0301gaye\u0301, oui    | be\u0301gaye\u0301
            ŒUVRE ﬁgé                       | ﬁgé
            BAFOUILLÉ                      | BAFOUILLÉ
            «\u00a0bafouillé\u00a0»        | bafouillé
            𝐛𝐞𝐠𝐚𝐲𝐞                         | 𝐛𝐞𝐠𝐚𝐲𝐞
            j’ai manqué  l’autobus         | manqué  l’autobus
            """)
    void a_span_is_what_was_typed(String text, String expected) {
        List<SuggestionView.Match> matches = SUGGESTER.suggest(text, Language.FR, List.of(), ALL).stream()
                .flatMap(item -> item.matches().stream())
                .toList();
        assertThat(matches).extracting(SuggestionView.Match::text).containsExactly(expected.split(";", -1));
        assertThat(matches).allSatisfy(match -> assertThat(text.substring(match.start(), match.end()))
                .isEqualTo(match.text()));
    }

    @Test
    void offsets_count_utf_16_units() {
        assertThat(SUGGESTER.suggest("😀 e\u0301te\u0301 bégayé", Language.FR, List.of(), ALL))
                .flatExtracting(SuggestionView.Item::matches)
                .containsExactly(new SuggestionView.Match(9, 15, "bégayé"));
    }

    @Test
    void each_occurrence_is_listed_and_each_phrase_counts_once() {
        assertThat(SUGGESTER.suggest("Um, um, um: so nervous. Um.", Language.EN, List.of(), ALL))
                .extracting(SuggestionView.Item::slug, SuggestionView.Item::score, item -> item.matches()
                        .size())
                .containsExactly(tuple("visible-nerves", 1.0, 1), tuple("speech-pace", 1.0, 4));
    }

    @Test
    void the_best_stand_first_and_no_more_than_asked_for() {
        String text = "rambled, nervous, got stuck, went blank, salary, late";
        assertThat(SUGGESTER.suggest(text, Language.EN, List.of(), 3))
                .extracting(SuggestionView.Item::slug)
                .containsExactly("live-problem-solving", "mind-blank", "logistics-setup");
    }

    @Test
    void own_weaknesses_are_suggested_by_label_and_keyword_behind_the_catalogue() {
        OwnWeakness pause = Samples.own("Talking about my career break", "rambled", "année sabbatique", "面接");
        assertThat(SUGGESTER.suggest(
                        "I rambled. TALKING about my Career-Break, annee sabbatique! 面接",
                        Language.EN,
                        List.of(pause),
                        ALL))
                .extracting(SuggestionView.Item::slug, SuggestionView.Item::score)
                .containsExactly(tuple("my-talking-about-my-career-break", 1 + 3.0 + 1.5 + 1), tuple("rambling", 1.0));
    }

    @Test
    void an_own_keyword_of_signs_alone_is_no_phrase() {
        assertThat(SUGGESTER.suggest("🙂 ++", Language.EN, List.of(Samples.own("🙂", "++")), ALL))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_keyword_alone_suggests_its_slug(Language language) {
        List<String> missed = new ArrayList<>();
        for (Catalogue.Entry entry : CATALOGUE.entries(language)) {
            for (String keyword : entry.keywords()) {
                for (String typed :
                        List.of(keyword, keyword.toUpperCase(language.locale()), keyword.replace('\'', '’'))) {
                    boolean isFound = SUGGESTER.suggest(typed, language, List.of(), ALL).stream()
                            .anyMatch(item -> item.slug().equals(entry.slug())
                                    && item.matches().get(0).text().equals(typed));
                    if (!isFound) {
                        missed.add(entry.slug() + ": " + typed);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void spans_hold_for_any_text_and_never_overlap(Language language) {
        List<String> keywords = CATALOGUE.entries(language).stream()
                .flatMap(entry -> entry.keywords().stream())
                .toList();
        String[] between = {" ", ", ", " not ", " 😀 ", "…", " e\u0301 ", "-", " ﬁ ", ""};
        java.util.Random random = new java.util.Random(1);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 6; i++) {
                text.append(keywords.get(random.nextInt(keywords.size())))
                        .append(between[random.nextInt(between.length)]);
            }
            boolean[] covered = new boolean[text.length()];
            SUGGESTER.suggest(text.toString(), language, List.of(), ALL).stream()
                    .flatMap(item -> item.matches().stream())
                    .distinct()
                    .forEach(match -> {
                        assertThat(text.substring(match.start(), match.end())).isEqualTo(match.text());
                        for (int at = match.start(); at < match.end(); at++) {
                            assertThat(covered[at]).as(text.toString()).isFalse();
                            covered[at] = true;
                        }
                    });
        }
    }
}
