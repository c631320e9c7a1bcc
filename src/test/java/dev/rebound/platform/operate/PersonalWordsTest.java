package dev.rebound.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.LogLines;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that a person writes gets into logs, spans or metrics, whether it is taken or refused. */
@ServiceTest
class PersonalWordsTest {

    /** Collects the spans of the tests. */
    @Singleton
    static class Spans {

        @Produces
        @Singleton
        InMemorySpanExporter exporter() {
            return InMemorySpanExporter.create();
        }

        @Produces
        @Singleton
        SpanProcessor processor(InMemorySpanExporter exporter) {
            return SimpleSpanProcessor.create(exporter);
        }
    }

    @Inject
    InMemorySpanExporter spans;

    @TestHTTPResource(value = "metrics", management = true)
    URL metrics;

    private final String marker = "Marker" + UUID.randomUUID().toString().replace("-", "");
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
    void words_that_are_taken_stay_out() {
        String interview = ada.created("/v1/interviews", json("""
                        {"company": "@", "role_title": "@", "job_url": "https://x.example/@", "held_at": "2026-11-01T10:00:00Z",
                         "interviewers": ["@"], "employer_feedback": "@", "notes": "@", "self_assessment": {"went_well": "@"}}"""));
        ada.created(interview + "/moments", json("""
                        {"valence": "hard", "control": "mine", "question": "@", "what_happened": "@", "next_time": "@"}"""));
        ada.created(interview + "/reflections", json("""
                        {"step": "feelings", "kind": "thought_check", "text": "@", "belief_before": 80,
                         "fairer_thought": "@", "belief_after": 20}"""));
        ada.created("/v1/mood-checks", json("""
                {"phase": "right_after", "valence": 2, "note": "@"}"""));
        ada.created("/v1/weaknesses", json("""
                {"label": "@", "category": "composure", "description": "@", "keywords": ["@"]}"""));
        ada.post("/v1/weakness-suggestions", json("{\"text\": \"@\"}")).then().statusCode(200);
        String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(interview) + "\"}");
        ada.created(checklist + "/items", json("""
                {"step": "slack", "title": "@", "note": "@"}"""));
        ada.created("/v1/plans", json("""
                {"weakness": "rambling", "cue": "@", "response": "@"}"""));
        String session = ada.created("/v1/practices", json("""
                {"kind": "peer", "partner": "@", "notes": "@", "weaknesses": ["rambling"]}"""));
        ada.patch(session, "\"0\"", json("{\"notes\": \"again @\"}")).then().statusCode(200);
        ada.created("/v1/worth-entries", json("""
                {"kind": "praise", "text": "@", "evidence": "@", "from_whom": "@"}"""));
        String contact = ada.created("/v1/contacts", json("""
                {"name": "@", "relation": "@", "email": "@@@.example", "phone": "1 @", "note": "@"}""".replace("@@@", "@\\u0040@")));
        ada.request()
                .contentType("text/vcard")
                .body(json("BEGIN:VCARD\nUID:@\nFN:@\nNOTE:@\nEND:VCARD\nBEGIN:VCARD\nFN:@\nEMAIL:@\nEND:VCARD\n"))
                .post("/v1/contacts/import")
                .then()
                .statusCode(200);
        ada.get("/v1/contacts/export.vcf").then().statusCode(200);
        ada.created("/v1/help-requests", json("""
                {"kind": "mock", "ask": "@", "contact_id": "%s"}""".formatted(Person.idOf(contact))));
        ada.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(json("{\"note\": \"@\"}"))
                .put("/v1/weeks/2026-W48")
                .then()
                .statusCode(201);
        ada.get("/v1/progress").then().statusCode(200);
        ada.get(interview + "/preparation").then().statusCode(200);
        ada.get("/v1/progress/chart.svg").then().statusCode(200);
        ada.get("/v1/interviews?q={q}", marker).then().statusCode(200);
        ada.get("/v1/interviews?company={q}", marker).then().statusCode(200);
        nothingIsSeen();
    }

    @Test
    void words_that_are_refused_stay_out() {
        ada.post("/v1/interviews", json("{\"company\": \"@\", \"kind\": \"@\"}"))
                .then()
                .statusCode(422);
        ada.post("/v1/interviews", json("{\"@\": \"@\"}")).then().statusCode(422);
        ada.post("/v1/interviews", json("{\"company\": \"@\"")).then().statusCode(400);
        ada.post("/v1/interviews", json("{\"company\": \"@\", \"role_title\": \"@\", \"held_at\": \"@\"}"))
                .then()
                .statusCode(422);
        ada.get("/v1/interviews?" + marker + "=1").then().statusCode(400);
        ada.get("/v1/interviews?outcome={o}", marker).then().statusCode(400);
        ada.get("/v1/interviews/{id}", marker).then().statusCode(400);
        String interview = ada.interview();
        ada.patch(interview, "\"0\"", json("{\"previous_interview_id\": \"@\"}"))
                .then()
                .statusCode(422);
        nothingIsSeen();
    }

    /** An own weakness is addressed by its name, which is shorter than what is cut out of addresses for its length. */
    @Test
    void the_name_of_an_own_weakness_stays_out() {
        String word = marker.substring(0, 14).toLowerCase(Locale.ROOT);
        String address = ada.created("/v1/weaknesses", """
                {"label": "%s", "category": "composure"}""".formatted(word));
        assertThat(address).endsWith("my-" + word);
        ada.get(address).then().statusCode(200);
        ada.get("/v1/progress" + address.substring("/v1".length())).then().statusCode(200);
        ada.get(address + "s").then().statusCode(404);
        ada.request().put(address).then().statusCode(405);
        ada.request().accept("text/csv").get(address).then().statusCode(406);
        ada.request().body("x".repeat(300_000)).post("/v1/none/" + word).then().statusCode(413);
        assertThat(log.all()).noneMatch(line -> line.contains(word));
        assertThat(spans.getFinishedSpanItems()).isNotEmpty().noneMatch(span -> span.toString()
                .contains(word));
        assertThat(RestAssured.get(metrics).asString().lines())
                .anyMatch(line -> line.contains("status=\"405\",uri=\"/v1/weaknesses/{slug}\""))
                .noneMatch(line -> line.contains(word));
    }

    /** What the server itself refuses, or fails at, never comes to where errors become problems. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/interviews?q=@%zz",
                "/v1/interviews?q=@%",
                "/v1/weaknesses/@%zz",
                "/v1/weaknesses/@%00",
                "/v1/weaknesses/@%C3",
                "/v1/interviews?q=@%C3",
                "/v1/weaknesses/@;x=@",
                "/@/../%2e%2e/@",
                "//@",
                "*@",
                "/openapi?format=@",
                "/v1/calendar/@%zz.ics"
            })
    void words_in_addresses_that_are_broken_stay_out(String address) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write(("GET " + json(address)
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                                    + ada.authorization() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reply).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 5");
        }
        assertThat(log.all()).noneMatch(line -> line.contains(marker));
        assertThat(spans.getFinishedSpanItems())
                .noneMatch(span -> span.toString().contains(marker));
        assertThat(RestAssured.get(metrics).asString()).doesNotContain(marker);
    }

    private String json(String template) {
        return template.replace("@", marker);
    }

    private void nothingIsSeen() {
        assertThat(log.all()).as("lines were collected").isNotEmpty();
        assertThat(log.all()).noneMatch(line -> line.contains(marker));
        assertThat(spans.getFinishedSpanItems()).as("spans were collected").isNotEmpty();
        assertThat(spans.getFinishedSpanItems())
                .noneMatch(span -> span.toString().contains(marker));
        assertThat(RestAssured.get(metrics).asString())
                .contains("http_server_requests")
                .doesNotContain(marker);
    }
}
