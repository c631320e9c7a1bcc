package dev.rebound.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.i18n.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a plan is typed, it reads as one line in if-then form. */
class PlanPhraseTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "they ask about a conflict | say the result first | If they ask about a conflict, then I will say the"
                        + " result first.",
                "If they ask. | Then I will breathe out! | If they ask, then I will breathe out.",
                "When I feel my heart race, | I'll name three facts | If I feel my heart race, then I will name three"
                        + " facts.",
                "The panel is silent | then, ask back | If the panel is silent, then I will ask back.",
                "Anna interrupts | I will pause | If Anna interrupts, then I will pause.",
                "SQL comes up... | Draw the tables | If SQL comes up, then I will Draw the tables.",
                "if | then | If if, then I will then.",
                "I'm asked why I left | ask back | If I'm asked why I left, then I will ask back.",
                "IT comes up | Say what I ran | If IT comes up, then I will say what I ran.",
                "they ask | I breathe out | If they ask, then I breathe out.",
                "they ask | Then I'm going to pause. | If they ask, then I'm going to pause.",
                "they\u2028ask | then I will\u00a0pause | If they ask, then I will pause.",
            })
    void in_english(String cue, String response, String phrase) {
        assertThat(PlanPhrase.of(cue, response, Language.EN)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on me parle d’un conflit | dire le résultat d’abord | Si on me parle d’un conflit, alors je vais dire"
                        + " le résultat d’abord.",
                "Si on me coupe | alors je vais attendre. | Si on me coupe, alors je vais attendre.",
                "ils se taisent | alors poser une question | S’ils se taisent, alors je vais poser une question.",
                "S'il demande mon salaire | je vais respirer | S’il demande mon salaire, alors je vais respirer.",
                "Quand la panique monte | Prendre une gorgée | Si la panique monte, alors je vais prendre une gorgée.",
                "Si\u00a0on me coupe | alors je respire | Si on me coupe, alors je respire.",
                "ils se taisent | J’attends | S’ils se taisent, alors j’attends.",
                "Ilona appelle | répondre | Si Ilona appelle, alors je vais répondre.",
            })
    void in_french(String cue, String response, String phrase) {
        assertThat(PlanPhrase.of(cue, response, Language.FR)).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"they {0} 'ask' | say # it | If they {0} 'ask', then I will say # it."},
            quoteCharacter = '"')
    void what_looks_like_a_pattern_stays_as_it_is(String cue, String response, String phrase) {
        assertThat(PlanPhrase.of(cue, response, Language.EN)).isEqualTo(phrase);
    }
}
