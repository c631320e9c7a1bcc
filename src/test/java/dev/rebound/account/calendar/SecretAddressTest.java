package dev.rebound.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.LogLines;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The secret of an address gets into no log, trace, metric or problem, whether it opens a calendar or not. */
@ServiceTest
class SecretAddressTest {

    @Inject
    InMemorySpanExporter spans;

    @TestHTTPResource(value = "metrics", management = true)
    URL metrics;

    private final Person ada = Person.someone();
    private final LogLines log = new LogLines();

    @BeforeEach
    void collect() {
        spans.reset();
    }

    @AfterEach
    void stop() {
        log.close();
    }

    @Test
    void a_secret_is_seen_nowhere() throws IOException {
        Ics feed = Ics.of(ada, "");
        String secret = feed.secret();
        String base = feed.address().replace(secret + ".ics", "");
        feed.text();
        feed.text();
        List<Response> refused = List.of(
                Person.nobody().get(base + secret),
                Person.nobody().get(base + secret + ".ics?x=1"),
                Person.nobody().get(base + secret + ".ics/more"),
                Person.nobody().get(base.replace("/v1/", "/V1/") + secret + ".ics"),
                Person.nobody().request().delete(feed.address()),
                Person.nobody().request().accept("text/html").get(feed.address()),
                Person.withToken("forged").get(feed.address() + "/" + secret),
                revoked(feed));
        assertThat(refused).extracting(Response::statusCode).allMatch(status -> status >= 400);
        assertThat(refused).extracting(Response::asString).noneMatch(body -> body.contains(secret));
        assertThat(refused.get(0).jsonPath().getString("instance")).isEqualTo("/v1/calendar/*");
        assertThat(log.all()).isNotEmpty().noneMatch(line -> line.contains(secret));
        assertThat(spans.getFinishedSpanItems())
                .isNotEmpty()
                .noneMatch(span -> span.toString().contains(secret))
                .anyMatch(span -> span.getName().contains("/v1/calendar/{secret}.ics"));
        assertThat(RestAssured.get(metrics).asString())
                .contains("http_server_requests")
                .doesNotContain(secret);
        assertThat(Files.readString(Path.of(System.getProperty("test.rebound.statement-log"))))
                .as("what reaches the database")
                .doesNotContain(secret);
    }

    private Response revoked(Ics feed) {
        ada.delete(feed.path()).then().statusCode(204);
        return feed.response();
    }
}
