package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story that Rebound exists for: from a weakness to a better next interview. */
@ServiceTest
class LearningLoopTest {

    private final Person ada = Person.someone();

    @Test
    void three_interviews_two_plans_and_five_sessions_show_what_moved_and_what_did_not() {
        String first = interview("Northwind", "2026-09-15T14:00:00Z", 2, 1, 8);
        hard(first, "2026-09-15T18:00:00Z", "rambling", "mind-blank");
        assess(first, "rambling", 4);
        assess(first, "mind-blank", 3);
        String second = interview("Contoso", "2026-10-13T14:00:00Z", 2, 2, 8);
        hard(second, "2026-10-13T16:00:00Z", "rambling", "mind-blank");
        assess(second, "rambling", 3);
        assess(second, "mind-blank", 3);

        String shortAnswers = plan("rambling", "they ask for a story", "say the result first");
        String blank = plan("mind-blank", "my mind goes blank", "say what I would try");
        ada.post("/v1/plans", "{\"weakness\": \"salary-talk\", \"cue\": \"x\", \"response\": \"y\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("focus_full"));
        for (int i = 0; i < 3; i++) {
            ada.post(shortAnswers + "/rehearsals", "").then().statusCode(200);
        }

        // Five sessions, each on the day that the one before made due.
        List<String> due = new ArrayList<>(List.of("2026-10-15"));
        for (int i = 0; i < 5; i++) {
            String session = ada.created("/v1/practices", """
                    {"kind": "solo", "practised_at": "%sT17:00:00-04:00", "time_zone": "America/Montreal", "minutes": 15,
                     "score_before": 2, "score_after": 4, "plan_id": "%s"}
                    """.formatted(due.get(i), Person.idOf(shortAnswers)));
            due.add(ada.get(session).jsonPath().getString("next_due_on"));
        }
        assertThat(due)
                .containsExactly("2026-10-15", "2026-10-16", "2026-10-19", "2026-10-26", "2026-11-09", "2026-11-23");

        String third = interview("Fabrikam", "2026-11-17T15:00:00Z", 4, 3, 4);
        hard(third, "2026-11-17T17:00:00Z", "mind-blank");
        assess(third, "rambling", 1);
        assess(third, "mind-blank", 3);
        ada.patch(shortAnswers, ada.get(shortAnswers).header("ETag"), """
                {"used_in_interview_id": "%s", "worked": "yes"}""".formatted(Person.idOf(third)))
                .then()
                .statusCode(200);

        ada.get("/v1/progress")
                .then()
                .statusCode(200)
                .body("interviews.real", equalTo(3))
                .body("latest.interview_id", equalTo(Person.idOf(third)))
                .body("latest.comparison.went_better", equalTo("yes"))
                .body("latest.comparison.moved_right_way", equalTo(4))
                .body("carry_over.used", equalTo(1))
                .body("carry_over.worked", equalTo(1))
                .body("carry_over.share", equalTo(1f))
                .body("focus", containsInAnyOrder("rambling", "mind-blank"))
                .body("practice.sessions", equalTo(5))
                .body("practice.minutes", equalTo(75))
                .body("practice.score_change.median", equalTo(2f))
                .body("weaknesses.find { it.slug == 'rambling' }.reading", equalTo("improving"))
                .body("weaknesses.find { it.slug == 'rambling' }.slope", equalTo(-1.5f))
                .body("weaknesses.find { it.slug == 'rambling' }.plans_worked", equalTo(1))
                .body("weaknesses.find { it.slug == 'rambling' }.occurrence.interviews_with", equalTo(2))
                .body("weaknesses.find { it.slug == 'mind-blank' }.reading", equalTo("steady"))
                .body("weaknesses.find { it.slug == 'mind-blank' }.occurrence.last_three_with", equalTo(3))
                .body("summary", containsString("3 interviews so far. It went better than the one before: 4 of 4"))
                .body("summary", containsString("Plans used in an interview: 1; of these worked: 1."))
                .body("next_steps.key", not(hasItems("make_a_plan", "practise")));
        ada.get("/v1/progress/interviews")
                .then()
                .body("items.comparison.went_better", contains("yes", "yes", "first"))
                .body("items.hours_to_debrief.hours", contains(1f, 1f, 3f));
        assertThat(blank).isNotEmpty();
    }

    private String interview(String company, String heldAt, int overall, int confidence, int anxiety) {
        return ada.created("/v1/interviews", """
                {"company": "%s", "role_title": "Analyst", "held_at": "%s", "time_zone": "America/Montreal",
                 "duration_minutes": 60,
                 "self_assessment": {"overall": %d, "confidence_after": %d, "anxiety": %d}}
                """.formatted(company, heldAt, overall, confidence, anxiety));
    }

    private void hard(String interview, String notedAt, String... slugs) {
        ada.created(interview + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "x", "noted_at": "%s", "weaknesses": ["%s"]}
                """.formatted(notedAt, String.join("\", \"", slugs)));
    }

    private void assess(String interview, String slug, int severity) {
        ada.created("/v1/weaknesses/" + slug + "/assessments", """
                {"severity": %d, "interview_id": "%s"}""".formatted(severity, Person.idOf(interview)));
    }

    private String plan(String weakness, String cue, String response) {
        return ada.created("/v1/plans", """
                {"weakness": "%s", "cue": "%s", "response": "%s"}""".formatted(weakness, cue, response));
    }
}
