package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.limits.BodyLimit;
import dev.rebound.support.Blanks;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that cost more than they should (OWASP API4): pages, bodies and bombs, for every operation that takes them. The
 * quota is tried by RateLimitTest, single bodies by ConventionsTest.
 */
@ServiceTest
class ConsumptionTest {

    private static final int BOMB_MEGABYTES = 64;
    private static final long LARGEST_IMPORT = 64L * 1024 * 1024;

    private static Victim person;
    private static byte[] bomb;

    @BeforeEach
    void somebody_has_one_of_everything() throws IOException {
        if (person == null) {
            person = new Victim();
            bomb = bomb();
        }
    }

    /** Some 64 KB that unpack to a thousand times as much. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] megabyte = "[".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < BOMB_MEGABYTES; i++) {
                gzip.write(megabyte);
            }
        }
        return packed.toByteArray();
    }

    static Stream<Operation> lists() {
        return Operation.all().stream().filter(operation -> operation.parameters().stream()
                .anyMatch(parameter -> parameter.name().equals("limit")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lists")
    void a_page_has_a_hundred_entries_at_most(Operation operation) {
        for (String limit : List.of("101", "0", "-1", "2147483648", "1e2", "100.0", "٣")) {
            Contract.Reply reply = person.sends(person.call(operation).withQuery("limit", limit));
            // What is shared is not there for its owner, whatever the page.
            assertThat(reply.status()).as(limit + reply.body()).isIn(400, operation.isShared() ? 404 : 400);
        }
    }

    static Stream<Operation> withBody() {
        return Operation.all().stream().filter(operation -> operation.body().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withBody")
    void a_bomb_is_not_unpacked(Operation operation) {
        HttpResponse<String> reply = send(operation, HttpRequest.BodyPublishers.ofByteArray(bomb), "gzip");
        assertThat(reply.statusCode()).as(reply.body()).isIn(400, 415, 422);
    }

    static Stream<Operation> withOrdinaryBody() {
        // What an import may hold is more, and tried by ImportFaultsTest and CsvRefusalTest.
        return withBody().filter(operation -> !operation.template().startsWith("/v1/me/import"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withOrdinaryBody")
    void a_body_that_does_not_say_how_large_it_is_is_cut_off(Operation operation) {
        cutOff(operation, 4L * BodyLimit.BYTES);
    }

    @Test
    void so_is_one_that_is_larger_than_anything_may_be() {
        cutOff(Operation.named("createInterview"), 2 * LARGEST_IMPORT);
    }

    private static void cutOff(Operation operation, long length) {
        HttpResponse<String> reply =
                send(operation, HttpRequest.BodyPublishers.ofInputStream(() -> new Blanks(length)), "identity");
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(413);
    }

    private static HttpResponse<String> send(Operation operation, HttpRequest.BodyPublisher body, String encoding) {
        String mediaType = operation.body().orElseThrow().mediaType();
        Person sender = operation.isForSites() ? person.admin() : person.person();
        Map<String, String> headers = Map.of(
                "Authorization",
                sender.authorization(),
                "Content-Type",
                mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType,
                "Content-Encoding",
                encoding,
                "If-Match",
                "*");
        return Wire.send(operation.method(), person.call(operation).target(), headers, body);
    }
}
