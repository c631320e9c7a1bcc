package dev.rebound.account.grant;

import static dev.rebound.account.grant.GrantScope.INTERVIEWS;
import static dev.rebound.account.grant.GrantScope.PLANS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** A candidate and their mentor, from the invitation to its end. */
@ServiceTest
class GrantStoryTest {

    private final Person ada = Person.someone();
    private final Person sam = Person.someone();

    @Test
    void a_mentor_reads_what_the_candidate_named_until_they_take_it_back() {
        String interview = ada.interview();
        String moment = ada.created(interview + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "I rambled", "weaknesses": ["rambling"]}""");
        String reflection = ada.created(
                "/v1/reflections",
                "{\"step\": \"feelings\", \"kind\": \"note\", \"text\": \"nobody else's business\"}");
        ada.created("/v1/plans", "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\"}");

        // Ada invites Sam.
        JsonPath invitation = Mentoring.invite(ada, INTERVIEWS, PLANS);
        String mine = "/v1/grants/" + invitation.getString("id");
        String shared = "/v1/shared/" + invitation.getString("id");
        ada.get(mine)
                .then()
                .statusCode(200)
                .body("state", equalTo("invited"))
                .body("code", nullValue())
                .body("accepted_at", nullValue());
        sam.get(shared + "/interviews").then().statusCode(404);

        // Sam accepts, and reads no more of Ada than she wrote.
        Mentoring.accept(sam, invitation.getString("code"))
                .then()
                .statusCode(201)
                .header("Location", shared)
                .header("ETag", "\"1\"")
                .body("from_name", equalTo("Ada"))
                .body("scopes", contains("interviews", "plans"))
                .body("state", equalTo("active"))
                .body("label", nullValue());
        ada.get(mine).then().body("state", equalTo("active")).body("accepted_at", notNullValue());
        sam.get("/v1/shared").then().body("items.id", contains(invitation.getString("id")));

        // Sam reads what is named: the same as Ada reads.
        Response hers = ada.get(interview);
        Response his = sam.get(shared + interview.substring("/v1".length()));
        assertThat(his.asString()).isEqualTo(hers.asString());
        assertThat(his.header("ETag")).isEqualTo(hers.header("ETag"));
        sam.get(shared + "/interviews").then().statusCode(200).body("items", hasSize(1));
        sam.get(shared + moment.substring("/v1".length()))
                .then()
                .statusCode(200)
                .body("what_happened", equalTo("I rambled"));
        sam.get(shared + "/plans").then().statusCode(200).body("items", hasSize(1));

        // The rest is refused.
        sam.get(shared + "/reflections").then().statusCode(403).body("code", equalTo("scope_not_granted"));
        sam.get(shared + reflection.substring("/v1".length())).then().statusCode(403);
        sam.get(shared + "/progress").then().statusCode(403);
        sam.get(shared + "/checklists").then().statusCode(403);
        sam.get(interview).then().statusCode(404);
        sam.get(reflection).then().statusCode(404);
        sam.get("/v1/grants").then().body("items", empty());

        // Ada sees what was read.
        ada.get(mine + "/reads")
                .then()
                .statusCode(200)
                .body(
                        "items.operation",
                        contains("listSharedPlans", "getSharedMoment", "listSharedInterviews", "getSharedInterview"))
                .body("items.scope", contains("plans", "interviews", "interviews", "interviews"))
                .body(
                        "items.record_id",
                        contains(
                                nullValue(),
                                equalTo(Person.idOf(moment)),
                                nullValue(),
                                equalTo(Person.idOf(interview))))
                .body("items.read_at", everyItem(startsWith("20")));

        // Ada narrows it, and it holds at once.
        ada.patch(mine, "\"1\"", "{\"scopes\": [\"interviews\"]}").then().statusCode(200);
        sam.get(shared + "/plans").then().statusCode(403);
        sam.get(shared).then().body("scopes", contains("interviews"));

        // Ada takes it back, and that holds at once too.
        ada.delete(mine).then().statusCode(204);
        sam.get(shared + "/interviews").then().statusCode(404);
        sam.get(shared + interview.substring("/v1".length())).then().statusCode(404);
        sam.get(shared).then().statusCode(200).body("state", equalTo("revoked"));
        ada.get(mine).then().body("state", equalTo("revoked")).body("revoked_at", notNullValue());
        ada.get(mine + "/reads").then().body("items", hasSize(4));
    }

    @Test
    void the_end_date_closes_it() {
        ada.interview();
        String grant = Mentoring.grant(ada, sam, INTERVIEWS);
        String etag = sam.get("/v1/shared/" + grant).header("ETag");
        sam.get("/v1/shared/" + grant + "/interviews").then().statusCode(200);
        Mentoring.past(grant, "ends_at");
        sam.get("/v1/shared/" + grant + "/interviews").then().statusCode(404);
        sam.request()
                .header("If-None-Match", etag)
                .get("/v1/shared/" + grant)
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"));
        ada.get("/v1/grants/" + grant).then().body("state", equalTo("ended"));
        ada.patch("/v1/grants/" + grant, "*", "{\"ends_at\": \"2027-01-01T00:00:00Z\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("grant_closed"));
    }
}
