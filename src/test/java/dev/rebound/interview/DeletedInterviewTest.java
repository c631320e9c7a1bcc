package dev.rebound.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deleted interview lies aside for a while and comes back whole. */
@ServiceTest
class DeletedInterviewTest {

    private static final String DELETED = "/v1/interviews?deleted=true";

    private final String subject = "person-" + UUID.randomUUID();
    private final Person ada = Person.withToken(Tokens.of(subject));

    @Test
    void what_was_deleted_comes_back_as_it_was() {
        String interview = ada.interview();
        String id = Person.idOf(interview);
        String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + id + "\"}");
        List<String> paths = List.of(
                interview,
                checklist,
                ada.created(interview + "/moments", """
                        {"valence": "hard", "control": "mine", "what_happened": "Zoé said \\"no\\" \\\\ 'so'",
                         "weaknesses": ["rambling", "mind-blank"]}"""),
                ada.created(interview + "/reflections", """
                        {"step": "feelings", "kind": "thought_check", "text": "I failed.", "belief_before": 80}"""),
                ada.created("/v1/mood-checks", """
                        {"phase": "next_day", "valence": 3, "interview_id": "%s", "note": "calmer",
                         "feelings": [{"name": "hopeful", "intensity": 4}]}""".formatted(id)),
                ada.created("/v1/weaknesses/rambling/assessments", """
                        {"severity": 2, "interview_id": "%s"}""".formatted(id)));
        List<String> before = paths.stream().map(this::read).toList();

        ada.delete(interview).then().statusCode(204);
        paths.forEach(path -> ada.get(path).then().statusCode(404));
        ada.get("/v1/progress").then().body("interviews.real", equalTo(0));
        restore(interview).then().statusCode(200).body("deleted_at", nullValue());
        assertThat(paths.stream().map(this::read)).containsExactlyElementsOf(before);
        ada.get(DELETED).then().body("items", empty());
    }

    @Test
    void the_list_shows_what_can_be_restored_and_until_when() {
        String first = ada.interview();
        String second = ada.interview();
        ada.interview();
        ada.delete(first).then().statusCode(204);
        ada.delete(second).then().statusCode(204);
        ada.get("/v1/interviews").then().body("items", hasSize(1)).body("items[0].deleted_at", nullValue());
        var page = ada.get(DELETED + "&limit=1");
        page.then()
                .statusCode(200)
                .body("items[0].id", equalTo(Person.idOf(second)))
                .body("items[0].company", equalTo("Northwind Traders"))
                .body("items[0].deleted_at", notNullValue())
                .body("has_more", equalTo(true));
        assertThat(Duration.between(
                        Instant.parse(page.path("items[0].deleted_at")),
                        Instant.parse(page.path("items[0].restorable_until"))))
                .isEqualTo(DeletedInterviews.RESTORABLE);
        ada.get(DELETED + "&limit=1&cursor=" + page.path("next_cursor"))
                .then()
                .body("items.id", equalTo(List.of(Person.idOf(first))))
                .body("has_more", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&outcome=pending",
                "&q=north",
                "&sort=held_at",
                "&company=a",
                "&held_at_from=2026-01-01T00:00:00Z"
            })
    void the_list_of_deleted_ones_takes_no_filter(String filter) {
        ada.get(DELETED + filter)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad_parameter"))
                .body("errors[0].code", equalTo("not_allowed_here"));
    }

    @Test
    void a_plan_and_an_interview_that_named_it_name_it_again() {
        String interview = ada.interview();
        String id = Person.idOf(interview);
        String next = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-21T10:00:00Z", "previous_interview_id": "%s"}
                """.formatted(id));
        String plan = ada.created("/v1/plans", """
                {"weakness": "rambling", "cue": "x", "response": "y", "used_in_interview_id": "%s", "worked": "yes"}
                """.formatted(id));
        String etag = ada.get(plan).header("ETag");
        ada.delete(interview).then().statusCode(204);
        ada.get(next).then().body("previous_interview_id", nullValue());
        ada.get(plan).then().body("used_in_interview_id", nullValue());
        assertThat(ada.get(plan).header("ETag"))
                .as("what reads otherwise has another etag")
                .isNotEqualTo(etag);
        restore(interview).then().statusCode(200);
        ada.get(next).then().body("previous_interview_id", equalTo(id));
        ada.get(plan).then().body("used_in_interview_id", equalTo(id)).body("worked", equalTo("yes"));
    }

    @Test
    void a_link_that_found_another_end_meanwhile_stays_there() {
        String interview = ada.interview();
        String other = ada.interview();
        String next = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-21T10:00:00Z", "previous_interview_id": "%s"}
                """.formatted(Person.idOf(interview)));
        ada.delete(interview).then().statusCode(204);
        previous(next, other);
        restore(interview).then().statusCode(200);
        ada.get(next).then().body("previous_interview_id", equalTo(Person.idOf(other)));
    }

    @Test
    void restoring_never_closes_a_loop_of_interviews() {
        String first = ada.interview();
        String middle = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-21T10:00:00Z", "previous_interview_id": "%s"}
                """.formatted(Person.idOf(first)));
        String last = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-22T10:00:00Z", "previous_interview_id": "%s"}
                """.formatted(Person.idOf(middle)));
        ada.delete(middle).then().statusCode(204);
        previous(first, last);
        restore(middle).then().statusCode(200).body("previous_interview_id", equalTo(Person.idOf(first)));
        ada.get(last).then().body("previous_interview_id", nullValue());
    }

    @Test
    void what_it_pointed_to_may_be_gone_by_now() {
        String first = ada.interview();
        String next = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-21T10:00:00Z", "previous_interview_id": "%s"}
                """.formatted(Person.idOf(first)));
        String practice = ada.created("/v1/practices", "{\"kind\": \"solo\", \"weaknesses\": [\"rambling\"]}");
        ada.created("/v1/weaknesses/rambling/assessments", """
                {"severity": 2, "interview_id": "%s"}""".formatted(Person.idOf(next)));
        ada.delete(next).then().statusCode(204);
        ada.delete(first).then().statusCode(204);
        ada.delete(practice).then().statusCode(204);
        restore(next).then().statusCode(200).body("previous_interview_id", nullValue());
        ada.get("/v1/weaknesses/rambling/assessments").then().body("items", hasSize(1));
    }

    @Test
    void a_weakness_that_a_deleted_interview_needs_is_not_deleted() {
        String label = "Small talk " + UUID.randomUUID();
        String weakness = ada.created("/v1/weaknesses", """
                {"label": "%s", "category": "connection"}""".formatted(label));
        String interview = ada.interview();
        ada.created(interview + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "x", "weaknesses": ["%s"]}""".formatted(Person.idOf(weakness)));
        ada.delete(interview).then().statusCode(204);
        ada.delete(weakness).then().statusCode(409).body("code", equalTo("weakness_in_use"));
    }

    @Test
    void restoring_twice_is_restoring_once() {
        String interview = ada.interview();
        ada.delete(interview).then().statusCode(204);
        String restored = restore(interview).asString();
        assertThat(restore(interview).asString()).isEqualTo(restored);
        ada.delete(interview).then().statusCode(204);
        restore(interview).then().statusCode(200);
    }

    @Test
    void after_thirty_days_it_is_gone() throws SQLException {
        String interview = ada.interview();
        ada.delete(interview).then().statusCode(204);
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("update deleted_interview set restorable_until = now() where id = '"
                    + Person.idOf(interview) + "'");
        }
        restore(interview).then().statusCode(404);
        ada.get(DELETED).then().body("items", empty());
    }

    @Test
    void nobody_else_can_restore_or_list_it() {
        String interview = ada.interview();
        ada.delete(interview).then().statusCode(204);
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.request().post(interview + "/restore").then().statusCode(404);
            other.get(DELETED).then().statusCode(200).body("items", empty());
        }
        Person.nobody().request().post(interview + "/restore").then().statusCode(401);
        Person.nobody().get(DELETED).then().statusCode(401);
        restore(interview).then().statusCode(200);
    }

    @Test
    void what_it_is_restored_from_is_as_sealed_as_what_was_deleted() throws SQLException {
        String interview = ada.interview();
        ada.created(interview + "/reflections", """
                {"step": "slack", "kind": "note", "text": "Schadenfreude"}""");
        ada.delete(interview).then().statusCode(204);
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select interview::text || dependants::text from deleted_interview"
                                + " where id = '" + Person.idOf(interview) + "'")) {
            row.next();
            assertThat(row.getString(1)).contains("text_sealed").doesNotContain("Schadenfreude");
        }
    }

    /** Each table with a cascading key to interviews, and to those in turn, goes along: it needs owner_id and id. */
    @Test
    void every_table_that_hangs_on_an_interview_can_be_put_back() throws SQLException {
        List<String> keys = new ArrayList<>();
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        with recursive hanging as (
                          select 'interview'::regclass::oid as id
                          union select conrelid from pg_constraint join hanging on confrelid = hanging.id
                            where contype = 'f' and confdeltype = 'c')
                        select conname || ': ' || (select string_agg(attname, ',' order by array_position(conkey, attnum))
                          from pg_attribute where attrelid = conrelid and attnum = any(conkey))
                        from pg_constraint join hanging on confrelid = hanging.id where contype = 'f'
                        """)) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        assertThat(keys).hasSizeGreaterThan(6).allMatch(key -> key.matches(".*: owner_id,[a-z_]+"));
    }

    private String read(String path) {
        var reply = ada.get(path);
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return Stream.of(reply.header("ETag"), reply.asString()).toList().toString();
    }

    private io.restassured.response.Response restore(String interview) {
        return ada.request().post(interview + "/restore");
    }

    private void previous(String interview, String previous) {
        String etag = ada.get(interview).header("ETag");
        ada.patch(interview, etag, "{\"previous_interview_id\": \"" + Person.idOf(previous) + "\"}")
                .then()
                .statusCode(200);
    }
}
