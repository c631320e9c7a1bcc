package dev.rebound.progress;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What to read and do before an interview, through HTTP. */
@ServiceTest
class PreparationTest {

    private final Person ada = Person.someone();

    private String interview(String kind, Instant heldAt) {
        return ada.created("/v1/interviews", """
                {"company": "Northwind", "role_title": "Analyst", "kind": "%s", "held_at": "%s", "time_zone": "UTC",
                 "self_assessment": {"went_well": "I asked good questions."}}
                """.formatted(kind, heldAt));
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(days, ChronoUnit.DAYS);
    }

    @Test
    void it_gathers_plans_practice_the_last_interview_and_step_six() {
        String last = interview("real", inDays(-10));
        interview("mock", inDays(-5));
        ada.created(last + "/moments", """
                {"valence": "good", "question": "Any questions?", "what_happened": "I had three."}""");
        ada.created(last + "/moments", """
                {"valence": "hard", "control": "mine", "question": "A conflict?", "what_happened": "x",
                 "next_time": "Say the result first.", "weaknesses": ["rambling"]}""");
        ada.created(last + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "x", "weaknesses": ["rambling"]}""");
        ada.created(
                last + "/reflections", "{\"step\": \"learning\", \"kind\": \"lesson\", \"text\": \"Pause first.\"}");
        ada.created(last + "/reflections", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"x\"}");
        String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(last) + "\"}");
        String done = ada.get(checklist)
                .jsonPath()
                .getString("steps.find { it.key == 'momentum' }.items.find { it.key == 'weekly-target' }.id");
        ada.patch(checklist + "/items/" + done, "\"0\"", "{\"status\": \"done\"}")
                .then()
                .statusCode(200);
        ada.created("/v1/plans", "{\"weakness\": \"rambling\", \"cue\": \"they ask\", \"response\": \"pause\"}");
        ada.created(
                "/v1/plans", "{\"weakness\": \"mind-blank\", \"cue\": \"x\", \"response\": \"y\", \"active\": false}");
        ada.created("/v1/practices", """
                {"kind": "solo", "practised_at": "%s", "time_zone": "UTC", "weaknesses": ["rambling"]}
                """.formatted(inDays(-1)));
        ada.created("/v1/practices", """
                {"kind": "solo", "practised_at": "%s", "time_zone": "UTC", "weaknesses": ["salary-talk"]}
                """.formatted(inDays(0)));
        String next = interview("real", inDays(4));
        ada.get(next + "/preparation")
                .then()
                .statusCode(200)
                .body("interview_id", equalTo(Person.idOf(next)))
                .body("days_until", equalTo(4))
                .body(
                        "held_on",
                        equalTo(LocalDate.now(ZoneOffset.UTC).plusDays(4).toString()))
                .body("plans.phrase", contains("If they ask, then I will pause."))
                .body("practice_due.weakness", contains("rambling", "salary-talk"))
                .body("practice_due[0].days_overdue", equalTo(0))
                .body("open_items.key", contains("next-application", "spaced-practice", "review-week", "before-next"))
                .body("last_interview.interview_id", equalTo(Person.idOf(last)))
                .body("last_interview.went_well", equalTo("I asked good questions."))
                .body("last_interview.good_moments.what_happened", contains("I had three."))
                .body("last_interview.next_times.next_time", contains("Say the result first."))
                .body("last_interview.next_times.weaknesses", contains(List.of("rambling")))
                .body("last_interview.lessons.text", contains("Pause first."));
        ada.get(interview("real", inDays(0)) + "/preparation")
                .then()
                .body("practice_due.weakness", contains("rambling"));
    }

    @Test
    void a_first_interview_has_nothing_before_it() {
        ada.get(interview("real", inDays(2)) + "/preparation")
                .then()
                .statusCode(200)
                .body("plans", empty())
                .body("practice_due", empty())
                .body("open_items", empty())
                .body("last_interview", nullValue());
    }

    @Test
    void a_mock_interview_stands_in_where_there_is_no_real_one_and_interviews_to_come_do_not_count() {
        String mock = interview("mock", inDays(-5));
        interview("real", inDays(1));
        ada.get(interview("real", inDays(2)) + "/preparation")
                .then()
                .body("last_interview.interview_id", equalTo(Person.idOf(mock)))
                .body("last_interview.kind", equalTo("mock"));
    }

    @Test
    void an_interview_that_was_held_is_seen_from_its_day() {
        String first = interview("real", inDays(-20));
        String second = interview("real", inDays(-10));
        interview("real", inDays(-5));
        ada.get(second + "/preparation")
                .then()
                .body("days_until", equalTo(0))
                .body("last_interview.interview_id", equalTo(Person.idOf(first)));
    }

    @Test
    void practice_for_one_that_was_held_is_what_was_due_then() {
        String held = interview("real", inDays(-10));
        for (int day : List.of(-12, -8, -1)) {
            ada.created("/v1/practices", """
                    {"kind": "solo", "practised_at": "%s", "time_zone": "UTC", "weaknesses": ["rambling"]}
                    """.formatted(inDays(day)));
        }
        ada.get(held + "/preparation")
                .then()
                .body("practice_due.weakness", contains("rambling"))
                .body(
                        "practice_due.next_due_on",
                        contains(LocalDate.now(ZoneOffset.UTC).minusDays(11).toString()))
                .body("practice_due.days_overdue", contains(1));
    }

    @Test
    void it_stays_short_however_much_was_noted() {
        String last = interview("real", inDays(-10));
        String moment =
                "{\"valence\": \"hard\", \"control\": \"mine\", \"what_happened\": \"x\", \"next_time\": \"y\"}";
        ada.post(
                        last + "/moments/batch",
                        "{\"items\": [" + String.join(",", java.util.Collections.nCopies(30, moment)) + "]}")
                .then()
                .statusCode(207);
        ada.get(interview("real", inDays(1)) + "/preparation").then().body("last_interview.next_times", hasSize(20));
    }

    @Test
    void nobody_prepares_for_another_s_interview() {
        String subject = "ada-" + UUID.randomUUID();
        String path = Person.withToken(Tokens.of(subject)).interview() + "/preparation";
        Person.someone().get(path).then().statusCode(404);
        Person.withToken(Tokens.of(subject, "elsewhere")).get(path).then().statusCode(404);
        Person.nobody().get(path).then().statusCode(401);
        ada.get("/v1/interviews/none/preparation").then().statusCode(400);
        ada.delete(path).then().statusCode(405);
    }
}
