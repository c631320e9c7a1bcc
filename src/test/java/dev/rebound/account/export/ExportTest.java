package dev.rebound.account.export;

import static dev.rebound.account.export.Luggage.EXPORT;
import static dev.rebound.account.export.Luggage.exported;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.platform.limits.Overload;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.http.ConnectionClosedException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Everything a person has, as one document. */
@ServiceTest
class ExportTest {

    private final Person ada = Person.someone();

    @Inject
    Turns turns;

    @Inject
    Overload overload;

    @Test
    void everything_is_in_one_document_to_save() {
        EverythingOfAPerson.store(ada);
        Response export = ada.get(EXPORT);
        export.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"rebound-export-\\d{4}-\\d\\d-\\d\\d\\.json\""))
                .body("format", equalTo("rebound-export"))
                .body("version", equalTo(1));
        ObjectNode document = Luggage.parsed(export.asString());
        assertThat(Instant.parse(document.path("exported_at").asText()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
        document.properties().stream().filter(noun -> noun.getValue().isArray()).forEach(noun -> assertThat(
                        noun.getValue().size())
                .as(noun.getKey() + "; fill a new one in EverythingOfAPerson")
                .isPositive());
    }

    @Test
    void it_holds_no_key_of_the_service_and_nothing_secret() {
        EverythingOfAPerson.store(ada);
        String owner = Rows.ownerOf(ada).toString();
        assertThat(exported(ada)).doesNotContain(owner, "owner_id", "\"version\":0", "digest", "sealed", "etag");
    }

    @Test
    void somebody_who_has_nothing_takes_empty_arrays_along() {
        JsonNode document = Luggage.taken(ada);
        assertThat(document.properties().stream()
                        .filter(noun -> noun.getValue().isArray())
                        .toList())
                .hasSize(16)
                .allSatisfy(noun -> assertThat(noun.getValue()).isEmpty());
    }

    @Test
    void a_deleted_interview_stays_behind_with_its_moments() {
        String path = ada.interview();
        ada.created(path + "/moments", "{\"valence\": \"good\", \"control\": \"mine\", \"what_happened\": \"Gone\"}");
        ada.delete(path).then().statusCode(204);
        assertThat(exported(ada)).doesNotContain("Northwind", "Gone");
    }

    @Test
    void letters_beyond_the_first_plane_are_written_as_themselves() {
        ada.created("/v1/worth-entries", "{\"kind\": \"win\", \"text\": \"It worked \ud83d\ude42\"}");
        assertThat(exported(ada)).contains("It worked \ud83d\ude42");
    }

    @Test
    void head_says_what_get_would_and_costs_no_export() {
        ada.interview();
        ada.request()
                .head(EXPORT)
                .then()
                .statusCode(200)
                .header("Content-Disposition", matchesPattern("attachment; .*"))
                .header("Cache-Control", "no-store");
        assertThat(kindsOfActivity()).doesNotContain("exported");
        exported(ada);
        assertThat(kindsOfActivity()).containsOnlyOnce("exported");
    }

    private List<String> kindsOfActivity() {
        return ada.get("/v1/me/activity").path("items.kind");
    }

    @Test
    void nobody_gets_anything_and_others_their_own() {
        String subject = "export-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        Person there = Person.withToken(Tokens.of(subject, "other-site"));
        here.interview();
        assertThat(exported(here)).contains("Northwind");
        assertThat(exported(there)).doesNotContain("Northwind");
        assertThat(exported(Person.someone())).doesNotContain("Northwind");
        assertThat(Person.nobody().get(EXPORT).statusCode()).isEqualTo(401);
        assertThat(here.get(EXPORT + "?everything=true").statusCode()).isEqualTo(400);
    }

    @Test
    void a_person_has_one_at_a_time_and_a_replica_a_few() {
        UUID owner = Rows.ownerOf(ada);
        try (Turns.Turn hers = turns.take(owner)) {
            assertThat(hers).isNotNull();
            ada.get(EXPORT)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("\\d+"))
                    .body("code", equalTo("busy"));
            ada.get(EXPORT + "/interviews.csv").then().statusCode(503);
            ada.post(Luggage.IMPORT, "{}").then().statusCode(503);
            assertThat(exported(Person.someone())).isNotEmpty();
        }
        exported(ada);
        List<Turns.Turn> all = IntStream.range(0, Turns.MOST)
                .mapToObj(i -> turns.take(UUID.randomUUID()))
                .toList();
        ada.get(EXPORT).then().statusCode(503);
        all.forEach(Turns.Turn::close);
        exported(ada);
    }

    /** A checklist and its items come in one transaction, and go in one. */
    @Test
    void it_is_one_snapshot_whatever_is_written_meanwhile() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                String interview = ada.interview();
                ada.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(Person.idOf(interview)));
                if (interview.hashCode() % 2 == 0) {
                    ada.delete(interview).then().statusCode(204);
                }
            }
        });
        try {
            for (int i = 0; i < 30; i++) {
                assertIsWhole(Luggage.taken(ada));
            }
        } finally {
            done.set(true);
            writer.get();
        }
    }

    private static void assertIsWhole(JsonNode document) {
        Set<String> interviews = new HashSet<>();
        document.path("interviews")
                .forEach(interview -> interviews.add(interview.path("id").asText()));
        Map<String, Integer> items = new HashMap<>();
        document.path("checklists").forEach(checklist -> {
            assertThat(interviews).contains(checklist.path("interview_id").asText());
            items.put(checklist.path("id").asText(), 0);
        });
        document.path("checklist_items").forEach(item -> {
            assertThat(items).containsKey(item.path("checklist_id").asText());
            items.merge(item.path("checklist_id").asText(), 1, Integer::sum);
        });
        assertThat(new HashSet<>(items.values())).as("items of each checklist").hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void one_that_fails_before_anything_was_sent_is_a_problem() {
        spoilWeek();
        ada.get(EXPORT).then().statusCode(500).contentType("application/problem+json");
        assertThat(exported(Person.someone())).as("the turn is given back").isNotEmpty();
        ada.get(EXPORT).then().statusCode(500);
    }

    @RepeatedTest(20) // the end that looks whole was a race, and so was the end that was told to nobody
    void one_that_fails_in_the_middle_breaks_off_so_that_nobody_takes_it_for_the_whole() {
        String long_ = "x".repeat(10_000);
        for (int i = 0; i < 30; i++) {
            ada.created("/v1/reflections", """
                    {"step": "slack", "kind": "note", "text": "%s"}""".formatted(long_));
        }
        spoilWeek();
        assertThatThrownBy(() -> Person.nobody()
                        .request()
                        .header("Authorization", ada.authorization())
                        .get(EXPORT)
                        .asString())
                .isInstanceOf(ConnectionClosedException.class);
        ada.get("/v1/me").then().statusCode(200);
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(overload.inFlight())
                .as("its place is free")
                .isZero());
    }

    /** The last noun but the marks can't be opened any more. */
    private void spoilWeek() {
        ada.request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"log\": {\"rest_days\": 1}, \"note\": \"Sunday off\"}")
                .put("/v1/weeks/2026-W48")
                .then()
                .statusCode(201);
        Rows.change("update week set note_sealed = 'spoilt'::bytea where owner_id = ?", Rows.ownerOf(ada));
    }
}
