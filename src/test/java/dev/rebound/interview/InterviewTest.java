package dev.rebound.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class InterviewTest {

    private final String subject = "person-" + UUID.randomUUID();
    private final Person ada = Person.withToken(Tokens.of(subject));

    @Test
    void an_interview_reads_back_as_it_was_recorded() {
        var created = ada.post("/v1/interviews", """
                {"company": "Northwind Traders", "role_title": "Data analyst", "job_url": "https://jobs.example.com/1",
                 "kind": "real", "round": "technical", "format": "video", "held_at": "2026-11-20T09:30:00-05:00",
                 "time_zone": "America/Montreal", "duration_minutes": 45, "interviewers": ["Team lead"],
                 "outcome": "rejected", "outcome_at": "2026-11-21T09:00:00Z", "employer_feedback": "Too vague.",
                 "notes": "Friendly.", "self_assessment": {"overall": 2, "preparation": 3, "confidence_before": 3,
                 "confidence_after": 1, "anxiety": 8, "tried_my_best": "yes", "went_well": "My questions."}}
                """);
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("/v1/interviews/[0-9a-f-]{36}"))
                .body("held_at", equalTo("2026-11-20T14:30:00Z"))
                .body("self_assessment.tried_my_best", equalTo("yes"))
                .body("previous_interview_id", nullValue());
        ada.get(created.header("Location")).then().statusCode(200).body(equalTo(created.asString()));
    }

    @Test
    void what_is_left_out_has_a_plain_default() {
        ada.get(ada.created(
                        "/v1/interviews",
                        "{\"company\": \" A \", \"role_title\": \"B\", \"held_at\": \"2026-11-01T10:00:00Z\"}"))
                .then()
                .body("company", equalTo("A"))
                .body("kind", equalTo("real"))
                .body("round", equalTo("not_said"))
                .body("format", equalTo("not_said"))
                .body("outcome", equalTo("pending"))
                .body("time_zone", equalTo("UTC"))
                .body("interviewers", empty())
                .body("self_assessment.overall", nullValue())
                .body("self_assessment.tried_my_best", equalTo("not_said"));
    }

    @Test
    void an_interview_may_lie_ahead_by_a_year_at_most() {
        Instant now = Instant.now();
        ada.created("/v1/interviews", heldAt(now.plus(Duration.ofDays(364))));
        ada.post("/v1/interviews", heldAt(now.plus(Duration.ofDays(367))))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too_far_ahead"));
    }

    private static String heldAt(Instant time) {
        return "{\"company\": \"A\", \"role_title\": \"B\", \"held_at\": \"" + time + "\"}";
    }

    @ParameterizedTest
    @CsvSource({
        "outcome=offer, Offered",
        "outcome=no_reply, Silent",
        "kind=mock, Mock",
        "round=technical, Technical",
        "format=phone, Phone",
        "company=ilen, Silent",
        "company=SILÉNT, Silent",
        "held_at_to=2026-01-02T00:00:00Z, Offered",
        "held_at_from=2026-05-01T00:00:00Z, Phone",
        "held_at_from=2026-04-01T00:00:00Z&held_at_to=2026-05-01T00:00:00Z, Technical",
        "held_at_from=2026-04-30T20:00:00-04:00, Phone",
        "weakness=rambling, Mock",
        "q=50%25_sure, Technical",
        "q=feedback word, Silent"
    })
    void the_list_is_filtered(String query, String company) {
        fiveInterviews();
        ada.request()
                .urlEncodingEnabled(false)
                .get("/v1/interviews?" + query.replace(" ", "%20").replace("É", "%C3%89"))
                .then()
                .statusCode(200)
                .body("items.company", contains(company));
    }

    private void fiveInterviews() {
        interview("Offered", "2026-01-01", "\"outcome\": \"offer\"");
        interview(
                "Silent",
                "2026-02-01",
                "\"outcome\": \"no_reply\", \"employer_feedback\": \"Feedback, word for word\"");
        String mock = interview("Mock", "2026-03-01", "\"kind\": \"mock\"");
        interview("Technical", "2026-04-01", "\"round\": \"technical\", \"notes\": \"I was 50%_sure\"");
        interview("Phone", "2026-05-01", "\"format\": \"phone\", \"notes\": \"I was 50 percent sure\"");
        ada.created(
                mock + "/moments",
                "{\"valence\": \"hard\", \"control\": \"mine\", \"what_happened\": \"x\", \"weaknesses\": [\"rambling\", \"mind-blank\"]}");
    }

    private String interview(String company, String day, String more) {
        return ada.created(
                "/v1/interviews",
                "{\"company\": \"" + company + "\", \"role_title\": \"B\", \"held_at\": \"" + day + "T00:00:00Z\", "
                        + more + "}");
    }

    @Test
    void filters_are_and_ed_and_sorted() {
        fiveInterviews();
        ada.get("/v1/interviews?kind=real&sort=held_at")
                .then()
                .body("items.company", contains("Offered", "Silent", "Technical", "Phone"));
        ada.get("/v1/interviews?kind=real&round=technical&format=phone").then().body("items", empty());
        ada.get("/v1/interviews")
                .then()
                .body("items.company", contains("Phone", "Technical", "Mock", "Silent", "Offered"));
    }

    @Test
    void the_list_finds_words_in_any_language_without_accents_mattering() {
        interview("Électricité du Nord", "2026-11-01", "\"notes\": \"Straße, Łódź, naïve\"");
        interview("東京電力", "2026-11-02", "\"notes\": \"面接は難しかった\"");
        interview("ΑΘΗΝΑ", "2026-11-03", "\"notes\": \"Собеседование\"");
        for (String words : List.of("electricite NORD", "strasse lodz", "NAIVE électr")) {
            ada.get("/v1/interviews?q={q}", words).then().body("items.company", contains("Électricité du Nord"));
        }
        ada.get("/v1/interviews?q={q}", "難しか").then().body("items.company", contains("東京電力"));
        ada.get("/v1/interviews?q={q}", "αθήνα собеседование").then().body("items.company", contains("ΑΘΗΝΑ"));
        ada.get("/v1/interviews?q={q}", "nowhere").then().body("items", empty());
    }

    @Test
    void previous_interviews_never_form_a_loop() {
        String first = ada.interview();
        String second = ada.interview();
        String third = ada.interview();
        previous(second, first, 200);
        previous(third, second, 200);
        previous(first, third, 409);
        previous(first, second, 409);
        previous(first, first, 409);
        previous(first, "/v1/interviews/" + UUID.randomUUID(), 422);
        ada.get(third).then().body("previous_interview_id", equalTo(Person.idOf(second)));
    }

    private void previous(String interview, String previous, int status) {
        ada.patch(
                        interview,
                        ada.get(interview).header("ETag"),
                        "{\"previous_interview_id\": \"" + Person.idOf(previous) + "\"}")
                .then()
                .statusCode(status);
    }

    @Test
    void two_links_at_once_never_form_a_loop() {
        for (int round = 0; round < 10; round++) {
            String one = ada.interview();
            String two = ada.interview();
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> link(one, two)),
                            CompletableFuture.runAsync(() -> link(two, one)))
                    .join();
            boolean both = Stream.of(one, two).allMatch(path -> ada.get(path).path("previous_interview_id") != null);
            assertThat(both).isFalse();
        }
    }

    private void link(String interview, String previous) {
        ada.patch(interview, "\"0\"", "{\"previous_interview_id\": \"" + Person.idOf(previous) + "\"}");
    }

    @Test
    void deletion_removes_all_that_hangs_on_an_interview_and_nothing_else() {
        String interview = ada.interview();
        String next = ada.interview();
        previous(next, interview, 200);
        String id = Person.idOf(interview);
        List<String> hanging = List.of(
                ada.created(interview + "/moments", "{\"valence\": \"good\", \"what_happened\": \"x\"}"),
                ada.created(interview + "/reflections", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"x\"}"),
                ada.created(
                        "/v1/mood-checks",
                        "{\"phase\": \"next_day\", \"valence\": 3, \"interview_id\": \"" + id + "\"}"),
                ada.created("/v1/checklists", "{\"interview_id\": \"" + id + "\"}"),
                ada.created(
                        "/v1/weaknesses/rambling/assessments", "{\"severity\": 2, \"interview_id\": \"" + id + "\"}"));
        String own = ada.created("/v1/reflections", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"x\"}");
        ada.delete(interview).then().statusCode(204);
        hanging.forEach(path -> ada.get(path).then().statusCode(404));
        ada.get(own).then().statusCode(200);
        ada.get(next).then().statusCode(200).body("previous_interview_id", nullValue());
    }

    @Test
    void nobody_else_can_read_change_or_delete_it() {
        String path = ada.interview();
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(path).then().statusCode(404);
            other.patch(path, "\"0\"", "{\"notes\": \"x\"}").then().statusCode(404);
            other.delete(path).then().statusCode(404);
            other.request().head(path).then().statusCode(404);
            other.get("/v1/interviews").then().body("items", empty());
        }
        Person nobody = Person.nobody();
        nobody.get(path).then().statusCode(401);
        nobody.patch(path, "\"0\"", "{}").then().statusCode(401);
        nobody.delete(path).then().statusCode(401);
        nobody.post("/v1/interviews", "{}").then().statusCode(401);
        ada.get(path).then().statusCode(200).header("ETag", "\"0\"");
    }
}
