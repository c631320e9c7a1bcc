package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and trackers call the state of an application. */
class OutcomeWordTest {

    @ParameterizedTest
    @CsvSource({
        "Interviewing, PENDING",
        "INTERVIEWED, PENDING",
        "🟣 Technical Interview, PENDING",
        "En attente, PENDING",
        "Next round, ADVANCED",
        "Offer Accepted, OFFER",
        "Offer Declined, OFFER",
        "Rejected ❌, REJECTED",
        "'  rejected. ', REJECTED",
        "Refusée, REJECTED",
        "Withdrawn, WITHDRAWN",
        "no_reply, NO_REPLY",
        "No-reply, NO_REPLY",
        "Ghosted, NO_REPLY",
        "Sans réponse, NO_REPLY",
        "Applied, NO_INTERVIEW",
        "Postulé, NO_INTERVIEW",
        "NEW, NO_INTERVIEW"
    })
    void words(String word, OutcomeWord meaning) {
        assertThat(OutcomeWord.of(word)).contains(meaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "no_interview", "Declined", "Waiting", "rejected by me", "???", "offer?s"})
    void words_that_are_not_known_or_may_mean_two_things(String word) {
        assertThat(OutcomeWord.of(word)).isEmpty();
    }

    /** The words that a setting of theirs can write, whose meaning is not left to the spreadsheet's owner. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "New",
                "Draft",
                "Applied",
                "Interview",
                "Offer",
                "Offer Accepted",
                "Offer Declined",
                "Rejected",
                "Expired",
                "Archived",
                "Withdrawn",
                "UNKNOWN",
                "ARCHIVE",
                "INTERVIEWING",
                "INTERVIEWED",
                "ACCEPTED",
                "DELETE",
                "INTERESTED",
                "APPLY",
                "OLD"
            })
    void every_state_of_the_trackers_of_the_presets_is_known(String word) {
        assertThat(OutcomeWord.of(word)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(dev.rebound.interview.Outcome.class)
    void our_own_names_are_words_for_themselves(dev.rebound.interview.Outcome outcome) {
        assertThat(OutcomeWord.of(outcome.name().toLowerCase(java.util.Locale.ROOT))
                        .map(OutcomeWord::outcome))
                .contains(outcome);
    }

    @Test
    void only_an_end_leaves_open_whether_there_was_an_interview() {
        List<OutcomeWord> proof = Arrays.stream(OutcomeWord.values())
                .filter(OutcomeWord::provesInterview)
                .toList();
        assertThat(proof).containsExactly(OutcomeWord.PENDING, OutcomeWord.ADVANCED, OutcomeWord.OFFER);
    }
}
