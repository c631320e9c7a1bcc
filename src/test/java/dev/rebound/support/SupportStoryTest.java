package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A person asks a friend for a mock interview, and keeps a week's log. */
@ServiceTest
class SupportStoryTest {

    private final Person ada = Person.someone();

    @Test
    void a_friend_is_asked_helps_and_is_thanked_and_the_week_is_kept() {
        String interview = ada.interview();
        LocalDate today = LocalDate.now(ZoneId.of("America/Montreal"));

        // On a hard day, something that speaks for her.
        ada.created("/v1/worth-entries", """
                {"kind": "praise", "text": "Nobody explains it as well as you.", "evidence": "After the June demo.",
                 "from_whom": "Sam"}""");
        ada.get("/v1/worth-entries/today").then().body("entry.from_whom", equalTo("Sam"));

        // Who could help with what? Sam is in her address book and plays the interviewer well.
        ada.request()
                .contentType("text/vcard")
                .body("BEGIN:VCARD\nVERSION:3.0\nUID:sam-1\nFN:Sam Okafor\nTITLE:Team lead\nEND:VCARD\n")
                .post("/v1/contacts/import")
                .then()
                .statusCode(200)
                .body("created", equalTo(1));
        String sam = "/v1/contacts/" + ada.get("/v1/contacts").path("items[0].id");
        ada.patch(sam, "\"0\"", "{\"can_give\": [\"mock\"]}").then().statusCode(200);

        // One clear request, with a day, aimed at one weakness.
        String request =
                ada.created("/v1/help-requests", """
                {"contact_id": "%s", "kind": "mock", "ask": "Could you play the interviewer for half an hour?",
                 "due_on": "%s", "interview_id": "%s", "weakness": "rambling"}""".formatted(Person.idOf(sam), today, Person.idOf(interview)));
        ada.get("/v1/help-requests?due=now").then().body("items.id", contains(Person.idOf(request)));
        step(request, "{\"status\": \"asked\"}");
        step(request, "{\"status\": \"accepted\"}");
        step(request, "{\"status\": \"helped\", \"helped\": 5, \"took\": \"Say the number first, then the story.\"}");
        step(request, "{\"status\": \"thanked\"}");
        ada.get(request)
                .then()
                .body("status", equalTo("thanked"))
                .body("helped", equalTo(5))
                .body("took", equalTo("Say the number first, then the story."))
                .body("asked_at", notNullValue())
                .body("answered_at", notNullValue())
                .body("helped_at", notNullValue())
                .body("thanked_at", notNullValue());
        ada.get("/v1/help-requests?due=now").then().body("items", empty());

        // A small week, with rest in it.
        String week = "/v1/weeks/" + ada.get("/v1/weeks/current").path("week.iso_week");
        put(week, "If-None-Match", "*", """
                {"target": {"applications": 1, "conversations": 2, "practice_minutes": 60, "rest_days": 1}}""");
        put(week, "If-Match", ada.get(week).header("ETag"), """
                {"target": {"applications": 1, "conversations": 2, "practice_minutes": 60, "rest_days": 1},
                 "log": {"applications": 1, "conversations": 2, "practice_minutes": 75, "rest_days": 2},
                 "note": "The mock with Sam."}""");
        ada.get("/v1/weeks/current").then().body("week.kept.week", equalTo("kept"));
        ada.get("/v1/weeks/summary")
                .then()
                .body("weeks_logged", equalTo(1))
                .body("weeks_kept", equalTo(1))
                .body("measures.sum", contains(1, 2, 75, 2));

        // The contact goes, what was learned stays.
        ada.delete(sam).then().statusCode(204);
        assertThat(ada.get(request).jsonPath().getString("contact_id")).isNull();
        ada.get(request).then().body("helped", equalTo(5));
    }

    private void step(String request, String patch) {
        ada.patch(request, ada.get(request).header("ETag"), patch).then().statusCode(200);
    }

    private void put(String week, String condition, String value, String json) {
        ada.request()
                .header(condition, value)
                .contentType("application/json")
                .body(json)
                .put(week)
                .then()
                .statusCode(condition.equals("If-Match") ? 200 : 201);
    }
}
