package dev.rebound.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.rebound.platform.crypto.Sha256;
import dev.rebound.support.AtOnce;
import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class IdempotencyTest {

    private static final String BODY = """
            {"company": "Northwind", "role_title": "Analyst", "held_at": "2026-11-01T10:00:00Z"}""";

    private final Person ada = Person.someone();
    private final String key = UUID.randomUUID().toString();

    @Test
    void a_retry_gets_the_first_reply_again() {
        Response first = create(key, BODY);
        Response again = create(key, BODY);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.contentType()).startsWith("application/json");
        assertThat(interviews()).isEqualTo(1);
    }

    @Test
    void a_retry_in_another_language_gets_the_first_reply_all_the_same() {
        String body = "{\"label\": \"Bavardage\", \"category\": \"connection\"}";
        Response first = send(ada.speaking("fr"), "/v1/weaknesses", key, body);
        Response again = send(ada, "/v1/weaknesses", key, body);
        assertThat(first.header("Content-Language")).isEqualTo("fr");
        assertThat(again.header("Content-Language")).isEqualTo("fr");
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        create(key, BODY);
        create(key, BODY.replace("Northwind", "Contoso"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency_key_reused"));
        assertThat(interviews()).isEqualTo(1);
    }

    /** Whoever mixes up keys is helped by hearing that, not by what else is wrong. */
    @Test
    void so_is_one_that_would_be_refused_by_itself() {
        create(key, BODY);
        create(key, "{}").then().statusCode(422).body("code", equalTo("idempotency_key_reused"));
    }

    /** A reply is encrypted; a bare hash of the request beside it would let who reads the database try out guesses. */
    @Test
    void what_is_kept_of_a_request_does_not_tell_whether_a_guess_is_right() throws SQLException {
        create(key, BODY);
        String guess = HexFormat.of().formatHex(Sha256.of(BODY));
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select request_digest from idempotency_key")) {
            assertThat(rows.next()).isTrue();
            do {
                assertThat(rows.getString(1)).isNotEqualTo(guess);
            } while (rows.next());
        }
    }

    @Test
    void a_key_belongs_to_one_person_and_one_route() {
        create(key, BODY);
        send(Person.someone(), "/v1/interviews", key, BODY)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo(null));
        send(ada, ada.interview() + "/moments", key, "{\"valence\": \"good\", \"what_happened\": \"x\"}")
                .then()
                .statusCode(201);
    }

    @Test
    void a_refused_request_does_not_use_up_its_key() {
        create(key, "{}").then().statusCode(422);
        create(key, BODY).then().statusCode(201);
    }

    @Test
    void what_the_database_refuses_does_not_use_up_the_key_either() {
        String nobodys = BODY.replace("}", ", \"previous_interview_id\": \"" + UUID.randomUUID() + "\"}");
        create(key, nobodys).then().statusCode(422).body("errors[0].pointer", equalTo("/previous_interview_id"));
        assertThat(interviews()).isZero();
        create(key, BODY).then().statusCode(201).header("Idempotency-Replayed", equalTo(null));
        assertThat(interviews()).isEqualTo(1);
    }

    @Test
    void a_key_is_free_again_after_a_day() {
        UUID owner = Rows.ownerOf(ada);
        create(key, BODY);
        Rows.change(
                "update idempotency_key set created_at = created_at - interval '25 hours' where owner_id = ?", owner);
        create(key, BODY.replace("Northwind", "Contoso"))
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo(null))
                .body("company", equalTo("Contoso"));
        create(key, BODY.replace("Northwind", "Contoso")).then().header("Idempotency-Replayed", equalTo("true"));
        assertThat(interviews()).isEqualTo(3);
    }

    /** What is sent in one message waits for its twin; what takes a transaction tells at once that there is one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/interviews  | {"company": "Northwind", "role_title": "Analyst", "held_at": "2026-11-01T10:00:00Z"}
            /v1/reflections | {"step": "slack", "kind": "note", "text": "It was one interview."}
            """)
    void fifty_retries_at_once_make_one_row(String path, String body) throws InterruptedException, ExecutionException {
        Callable<Response> retry = () -> send(ada, path, key, body);
        for (Response response : AtOnce.of(Collections.nCopies(50, retry))) {
            assertThat(response.statusCode()).as(response.asString()).isIn(201, 409);
            if (response.statusCode() == 409) {
                response.then().body("code", equalTo("idempotency_key_in_use")).header("Retry-After", "1");
            }
        }
        assertThat(items(path)).isEqualTo(1);
        send(ada, path, key, body).then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(items(path)).isEqualTo(1);
    }

    @Test
    void who_waits_for_a_twin_for_long_is_asked_to_come_again() {
        UUID owner = Rows.ownerOf(ada);
        create(key, BODY);
        Rows.whileChanging("delete from idempotency_key where owner_id = ?", owner, () -> create(key, BODY)
                .then()
                .statusCode(503)
                .body("code", equalTo("unavailable"))
                .header("Retry-After", notNullValue()));
        create(key, BODY).then().statusCode(201).header("Idempotency-Replayed", equalTo(null));
    }

    @Test
    void a_transaction_under_way_is_told_to_its_twin_at_once() {
        String path = "/v1/reflections";
        String body = "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"It was one interview.\"}";
        long lock = ByteBuffer.wrap(Sha256.of((path + "\n" + key).getBytes(StandardCharsets.UTF_8)))
                        .getLong()
                ^ Rows.ownerOf(ada).getLeastSignificantBits();
        Rows.whileChanging("select pg_advisory_xact_lock(?)", lock, () -> send(ada, path, key, body)
                .then()
                .statusCode(409)
                .body("code", equalTo("idempotency_key_in_use"))
                .header("Retry-After", "1"));
        send(ada, path, key, body).then().statusCode(201);
    }

    @Test
    void a_reply_that_never_arrived_does_not_make_a_second_row() throws IOException, InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("POST /v1/interviews HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + ada.authorization()
                                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                                    + "\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY)
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            for (int i = 0; i < 200 && interviews() == 0; i++) {
                Thread.sleep(20);
            }
        }
        assertThat(interviews()).isEqualTo(1);
        Response retry = create(key, BODY);
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(interviews()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "é", ""})
    void a_key_that_is_not_right_is_refused(String bad) {
        create(bad, BODY).then().statusCode(400).body("errors[0].header", equalTo("Idempotency-Key"));
    }

    @Test
    void a_key_that_is_too_long_is_refused() {
        create("k".repeat(256), BODY).then().statusCode(400);
        create("k".repeat(255), BODY).then().statusCode(201);
    }

    private Response create(String idempotencyKey, String body) {
        return send(ada, "/v1/interviews", idempotencyKey, body);
    }

    private static Response send(Person person, String path, String idempotencyKey, String body) {
        return person.request()
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private int interviews() {
        return items("/v1/interviews");
    }

    private int items(String path) {
        return ada.get(path).jsonPath().getList("items").size();
    }
}
