package dev.rebound.account.grant;

import static dev.rebound.account.grant.GrantScope.INTERVIEWS;
import static dev.rebound.account.grant.GrantScope.PLANS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rebound.platform.limits.FailedGuesses;
import dev.rebound.support.AtOnce;
import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How a mentor accepts, and who can't. */
@ServiceTest
class AcceptanceTest {

    private static final int CREATED = 201;
    private static final int REFUSED = 422;

    private final Person ada = Person.someone();
    private final Person sam = Person.someone();

    @Test
    void a_code_may_be_typed_in_small_letters_and_without_hyphens() {
        String code = Mentoring.invite(ada, PLANS).getString("code");
        Mentoring.accept(sam, " " + code.toLowerCase(Locale.ROOT).replace("-", " "))
                .then()
                .statusCode(CREATED);
    }

    @Test
    void every_code_that_opens_nothing_is_answered_alike() {
        JsonPath used = Mentoring.invite(ada, PLANS);
        Mentoring.accept(Person.someone(), used.getString("code")).then().statusCode(CREATED);
        JsonPath expired = Mentoring.invite(ada, PLANS);
        Mentoring.past(expired.getString("id"), "invitation_expires_at");
        JsonPath ended = Mentoring.invite(ada, PLANS);
        Mentoring.past(ended.getString("id"), "ends_at");
        JsonPath revoked = Mentoring.invite(ada, PLANS);
        ada.delete("/v1/grants/" + revoked.getString("id")).then().statusCode(204);
        JsonPath elsewhere =
                Mentoring.invite(Person.withToken(Tokens.of("ada-" + UUID.randomUUID(), "elsewhere")), PLANS);
        List<String> codes = List.of(
                used.getString("code"),
                expired.getString("code"),
                ended.getString("code"),
                revoked.getString("code"),
                elsewhere.getString("code"),
                InvitationCode.random().shown(),
                "not a code");
        List<String> answers = codes.stream()
                .map(code -> Mentoring.accept(sam, code))
                .map(reply -> reply.statusCode()
                        + reply.jsonPath().getString("errors")
                        + reply.jsonPath().getString("detail"))
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).startsWith("422").contains("/code", "invitation_unusable");
        sam.get("/v1/shared").then().body("items", empty());
    }

    @Test
    void nobody_accepts_their_own() {
        JsonPath own = Mentoring.invite(ada, PLANS);
        Mentoring.accept(ada, own.getString("code"))
                .then()
                .statusCode(REFUSED)
                .body("errors.code", contains("invitation_unusable"));
        ada.get("/v1/grants/" + own.getString("id")).then().body("state", equalTo("invited"));
        Mentoring.accept(sam, own.getString("code")).then().statusCode(CREATED);
    }

    @Test
    void bodies_are_checked() {
        sam.post("/v1/shared", "{}").then().statusCode(REFUSED).body("errors.code", contains("required"));
        Mentoring.accept(sam, "x".repeat(101)).then().statusCode(REFUSED).body("errors.code", contains("too_long"));
        Person.nobody().post("/v1/shared", "{\"code\": \"x\"}").then().statusCode(401);
    }

    @Test
    void of_two_mentors_at_once_one_gets_it() throws Exception {
        for (int round = 0; round < 5; round++) {
            JsonPath invitation = Mentoring.invite(ada, PLANS);
            List<Person> mentors = List.of(Person.someone(), Person.someone(), Person.someone());
            List<Callable<Integer>> calls = mentors.stream()
                    .map(mentor -> (Callable<Integer>) () -> Mentoring.accept(mentor, invitation.getString("code"))
                            .statusCode())
                    .toList();
            assertThat(AtOnce.of(calls)).containsExactlyInAnyOrder(CREATED, REFUSED, REFUSED);
            long holders = mentors.stream()
                    .filter(mentor -> !mentor.get("/v1/shared")
                            .jsonPath()
                            .getList("items")
                            .isEmpty())
                    .count();
            assertThat(holders).isEqualTo(1);
        }
    }

    @Test
    void a_revocation_wins_over_an_acceptance_at_the_same_time() throws Exception {
        for (int round = 0; round < 5; round++) {
            JsonPath invitation = Mentoring.invite(ada, PLANS);
            String path = "/v1/grants/" + invitation.getString("id");
            List<Integer> statuses = AtOnce.of(List.of(() -> ada.delete(path).statusCode(), () -> Mentoring.accept(
                            Person.someone(), invitation.getString("code"))
                    .statusCode()));
            assertThat(statuses.get(0)).isEqualTo(204);
            assertThat(statuses.get(1)).isIn(CREATED, REFUSED);
            ada.get(path).then().body("state", equalTo("revoked"));
        }
    }

    @Test
    void a_retried_acceptance_is_answered_again() {
        String code = Mentoring.invite(ada, INTERVIEWS).getString("code");
        List<Response> replies = List.of(1, 2).stream()
                .map(attempt -> sam.request()
                        .header("Idempotency-Key", "accept-1")
                        .contentType("application/json")
                        .body("{\"code\": \"" + code + "\"}")
                        .post("/v1/shared"))
                .toList();
        assertThat(replies).extracting(Response::statusCode).containsExactly(CREATED, CREATED);
        assertThat(replies.get(1).asString()).isEqualTo(replies.get(0).asString());
        sam.get("/v1/shared").then().body("items", hasSize(1));
    }

    @Test
    void guesses_run_out() {
        Person guesser = Person.someone();
        for (int i = 0; i < FailedGuesses.PER_HOUR; i++) {
            Mentoring.accept(guesser, InvitationCode.random().shown()).then().statusCode(REFUSED);
        }
        String right = Mentoring.invite(ada, PLANS).getString("code");
        Response reply = Mentoring.accept(guesser, right);
        reply.then().statusCode(429).body("code", equalTo("rate_limited"));
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(60, 361);
        guesser.get("/v1/shared").then().statusCode(200).body("items", empty());
        Mentoring.accept(sam, right).then().statusCode(CREATED);
    }

    @Test
    void right_codes_are_no_guesses() {
        for (int i = 0; i < FailedGuesses.PER_HOUR + 2; i++) {
            Mentoring.grant(ada, sam, PLANS);
        }
    }

    @Test
    void of_a_code_the_digest_is_kept_and_that_only_while_it_is_open() throws SQLException {
        JsonPath invitation = Mentoring.invite(ada, PLANS);
        String code = invitation.getString("code");
        String row = "select row_to_json(g)::text from access_grant g where id = '" + invitation.getString("id") + "'";
        String digest =
                HexFormat.of().formatHex(InvitationCode.read(code).orElseThrow().digest());
        assertThat(one(row)).contains(digest).doesNotContain(code).doesNotContain(code.replace("-", ""));
        Mentoring.accept(sam, code).then().statusCode(CREATED);
        assertThat(one(row)).doesNotContain(digest).contains("\"code_digest\":null");
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
