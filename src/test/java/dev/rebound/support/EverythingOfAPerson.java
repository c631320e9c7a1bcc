package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Fills every table that holds rows of people, as a person would through the API. A test of erasure asks Postgres which
 * tables there are, and fails until a new one is filled here.
 */
public final class EverythingOfAPerson {

    private EverythingOfAPerson() {}

    /** Gives a person at least one row in each table. */
    public static void store(Person person) {
        // The first request fills person and activity.
        String interview = person.interview();
        String id = Person.idOf(interview);
        person.created(interview + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "I rambled", "weaknesses": ["rambling"]}""");
        person.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        person.created("/v1/weaknesses/rambling/assessments", """
                {"severity": 3, "interview_id": "%s"}""".formatted(id));
        person.created(
                interview + "/reflections", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"It went on\"}");
        person.created("/v1/mood-checks", """
                {"phase": "right_after", "valence": 2, "interview_id": "%s"}""".formatted(id));
        person.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(id));
        String plan = person.created("/v1/plans", """
                {"weakness": "rambling", "cue": "they ask about a conflict", "response": "say the result first"}""");
        person.created("/v1/practices", """
                {"kind": "solo", "plan_id": "%s", "time_zone": "UTC"}""".formatted(Person.idOf(plan)));
        person.request()
                .header("Idempotency-Key", "everything")
                .contentType("application/json")
                .body("{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"Again\"}")
                .post("/v1/reflections")
                .then()
                .statusCode(201);
        // A link between interviews is one more foreign key.
        String next = person.interview();
        person.patch(next, "\"0\"", "{\"previous_interview_id\": \"%s\"}".formatted(id))
                .then()
                .statusCode(200);
        person.patch(plan, "\"0\"", "{\"used_in_interview_id\": \"%s\", \"worked\": \"yes\"}".formatted(id))
                .then()
                .statusCode(200);
        String gone = person.interview();
        person.delete(gone).then().statusCode(204);
        letRead(person, Person.someone());
        storeWhatHelps(person, id);
    }

    private static void storeWhatHelps(Person person, String interviewId) {
        person.created("/v1/worth-entries", "{\"kind\": \"win\", \"text\": \"The June demo\"}");
        String contact = person.created("/v1/contacts", "{\"name\": \"Sam\", \"can_give\": [\"mock\"]}");
        person.created("/v1/help-requests", """
                {"contact_id": "%s", "kind": "mock", "ask": "Half an hour?", "interview_id": "%s"}""".formatted(Person.idOf(contact), interviewId));
        person.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"log\": {\"applications\": 1}}")
                .put("/v1/weeks/2026-W48")
                .then()
                .statusCode(201);
        person.created("/v1/calendar-feeds", "{\"label\": \"Phone\"}");
        Person office = Person.withToken(Tokens.rsa(Tokens.claims("admin").groups(Set.of("site-admin"))));
        String event = office.created("/v1/guidance", """
                {"kind": "event", "status": "published", "title": "Calm nerves", "summary": "An evening", "language": "en",
                 "place": "Montreal", "starts_at": "%s", "ends_at": "%s", "time_zone": "UTC"}""".formatted(
                        Instant.now().plus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(4))));
        person.request().put(event + "/choice").then().statusCode(204);
        person.request().put(event + "/dismissal").then().statusCode(204);
        // Others of the site do not see it any more.
        office.patch(event, "\"0\"", "{\"status\": \"archived\"}").then().statusCode(200);
    }

    /** Lets a mentor of the default site read interviews, which they do; gives the grant's id. */
    public static String letRead(Person person, Person mentor) {
        Response invitation =
                person.post("/v1/grants", """
                {"label": "Sam", "scopes": ["interviews"], "ends_at": "%s"}""".formatted(Instant.now().plus(Duration.ofDays(30))));
        assertThat(invitation.statusCode()).as(invitation.asString()).isEqualTo(201);
        mentor.post("/v1/shared", "{\"code\": \"%s\"}".formatted(invitation.<String>path("code")))
                .then()
                .statusCode(201);
        String grant = invitation.path("id");
        mentor.get("/v1/shared/" + grant + "/interviews").then().statusCode(200);
        return grant;
    }
}
