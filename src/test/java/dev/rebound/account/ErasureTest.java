package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Backend;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everything of a person goes, and nothing else. */
@ServiceTest
class ErasureTest {

    private final Person ada = Person.someone();

    @Test
    void no_row_of_a_person_is_left_in_any_table_and_every_row_of_another_stays() {
        UUID hers = Rows.ownerOf(ada);
        EverythingOfAPerson.store(ada);
        Person bob = Person.someone();
        UUID his = Rows.ownerOf(bob);
        EverythingOfAPerson.store(bob);
        Map<String, Long> before = Rows.of(hers);
        assertThat(before)
                .as("each table with an owner_id; fill a new one in EverythingOfAPerson")
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        Map<String, String> bobs = Rows.contents(his);

        Response receipt = erase(ada);

        receipt.then().statusCode(200).body("already_erased", equalTo(false));
        assertThat(Rows.of(hers))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isZero());
        assertThat(Rows.contents(his)).isEqualTo(bobs);
        Map<String, Integer> counts = receipt.path("counts");
        before.forEach((table, rows) ->
                assertThat(counts).as(table).containsEntry(new PersonalTable(table).plural(), rows.intValue()));
        assertThat(counts).hasSameSizeAs(before);
    }

    @Test
    void a_table_that_is_added_later_is_erased_without_anybody_s_doing() throws SQLException {
        UUID hers = Rows.ownerOf(ada);
        try (Connection connection = Backend.connect(EmbeddedDatabase.OWNER_ROLE);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table later (owner_id uuid, id uuid, interview_id uuid, primary key (owner_id, id),"
                            + " foreign key (owner_id, interview_id) references interview (owner_id, id))");
            try {
                statement.execute("select protect('later')");
                statement.execute("grant select, insert, delete on later to rebound_app");
                Rows.change(
                        "insert into later select owner_id, gen_random_uuid(), id from interview where owner_id = ?",
                        hers);
                erase(ada).then().statusCode(200).body("counts.laters", equalTo(1));
                assertThat(Rows.of(hers).values()).containsOnly(0L);
            } finally {
                statement.execute("drop table later");
            }
        }
    }

    @Test
    void the_receipt_is_kept_and_says_nothing_of_whom() {
        UUID hers = Rows.ownerOf(ada);
        String id = erase(ada).path("id");
        List<String> kept = Rows.strings("select r::text from erasure_receipt r where id = ?", UUID.fromString(id));
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0)).doesNotContain(hers.toString(), "Northwind");
        assertThat(Rows.strings(
                        "select column_name from information_schema.columns where table_name = 'erasure_receipt'"))
                .containsExactlyInAnyOrder("id", "person_digest", "erased_at", "cause", "counts");
    }

    @Test
    void nobody_lists_changes_or_deletes_receipts() throws SQLException {
        erase(ada).then().statusCode(200);
        try (Connection connection = Backend.connect(EmbeddedDatabase.APPLICATION_ROLE);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from erasure_receipt")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThat(Rows.strings("""
                select (has_table_privilege('rebound_app', 'erasure_receipt', 'update')
                        or has_table_privilege('rebound_app', 'erasure_receipt', 'delete'))::text""")).containsExactly("false");
    }

    @Test
    void a_second_call_says_so_and_gives_the_same_receipt() {
        ada.interview();
        String path = "/v1/me?confirmation=" + ada.get("/v1/me").path("confirmation");
        Response first = ada.delete(path);
        Response retry = ada.delete(path);
        retry.then().statusCode(200).body("already_erased", equalTo(true));
        Response later = erase(ada);
        for (Response again : List.of(retry, later)) {
            assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
            assertThat(again.<String>path("erased_at")).isEqualTo(first.path("erased_at"));
            assertThat(again.<Map<String, Integer>>path("counts")).isEqualTo(first.path("counts"));
        }
    }

    @Test
    void the_second_call_leaves_no_trace_of_itself() {
        UUID hers = Rows.ownerOf(ada);
        erase(ada);
        erase(ada);
        assertThat(Rows.of(hers).values()).containsOnly(0L);
    }

    @Test
    void who_comes_again_starts_anew_and_may_erase_that_too() {
        String interview = ada.interview();
        String first = erase(ada).path("id");
        ada.get(interview).then().statusCode(404);
        assertThat(ada.get("/v1/interviews").jsonPath().getList("items")).isEmpty();
        ada.interview();
        Response second = erase(ada);
        second.then().statusCode(200).body("already_erased", equalTo(false)).body("counts.interviews", equalTo(1));
        assertThat(second.<String>path("id")).isNotEqualTo(first);
        assertThat(erase(ada).<String>path("id")).isEqualTo(second.path("id"));
    }

    @Test
    void who_had_nothing_gets_a_receipt_too() {
        erase(ada).then().statusCode(200).body("already_erased", equalTo(false)).body("counts.interviews", equalTo(0));
    }

    @Test
    void a_reply_kept_for_retries_is_not_given_again() {
        ada.request()
                .header("Idempotency-Key", "k")
                .contentType("application/json")
                .body("{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"x\"}")
                .post("/v1/reflections")
                .then()
                .statusCode(201);
        erase(ada);
        ada.request()
                .header("Idempotency-Key", "k")
                .contentType("application/json")
                .body("{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"something else\"}")
                .post("/v1/reflections")
                .then()
                .statusCode(201);
    }

    @Test
    void two_calls_at_once_make_one_receipt() {
        EverythingOfAPerson.store(ada);
        String path = "/v1/me?confirmation=" + ada.get("/v1/me").path("confirmation");
        List<Response> replies =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> ada.delete(path)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(replies).allSatisfy(reply -> assertThat(reply.statusCode()).isEqualTo(200));
        assertThat(replies.stream().map(reply -> reply.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(replies.stream().filter(reply -> !reply.<Boolean>path("already_erased")))
                .hasSize(1);
    }

    @Test
    void whoever_writes_meanwhile_leaves_whole_records_or_none() {
        UUID hers = Rows.ownerOf(ada);
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<List<Integer>>> writers = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> write(over)))
                .toList();
        List<Integer> erased = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            erased.add(erase(ada).statusCode());
        }
        over.set(true);
        List<Integer> statuses =
                writers.stream().flatMap(writer -> writer.join().stream()).toList();
        assertThat(erased)
                .as("an erase that had to give way says so")
                .isSubsetOf(200, 503)
                .contains(200);
        // A record that was created may be gone when something is added to it.
        assertThat(statuses).isSubsetOf(201, 404, 422, 503).contains(201);
        assertThat(Rows.count("""
                select count(*) from checklist c where owner_id = ? and 29 <>
                  (select count(*) from checklist_item i where i.owner_id = c.owner_id and i.checklist_id = c.id)""", hers)).as("a checklist is whole").isZero();
        assertThat(erase(ada).statusCode()).isEqualTo(200);
        assertThat(Rows.of(hers).values()).containsOnly(0L);
    }

    private List<Integer> write(AtomicBoolean over) {
        List<Integer> statuses = new ArrayList<>();
        while (!over.get()) {
            Response interview = ada.post("/v1/interviews", """
                    {"company": "A", "role_title": "B", "held_at": "2026-11-20T14:30:00Z"}""");
            statuses.add(interview.statusCode());
            if (interview.statusCode() == 201) {
                statuses.add(ada.post("/v1/checklists", "{\"interview_id\": \"" + interview.path("id") + "\"}")
                        .statusCode());
                statuses.add(
                        ada.post(interview.header("Location") + "/moments", """
                        {"valence": "hard", "control": "mine", "what_happened": "x"}""").statusCode());
            }
        }
        return statuses;
    }

    @Test
    void every_table_of_people_is_open_to_retention_and_to_nothing_more() {
        assertThat(Rows.strings("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id')
                  and 2 <> (select count(*) from pg_policy p where p.polrelid = c.oid
                            and p.polname in ('job_retention_select', 'job_retention_delete'))
                """))
                .as("call open_to_erasure, or protect, in the migration")
                .isEmpty();
    }

    @Test
    void a_person_with_five_thousand_interviews_is_erased_well_within_the_time_of_a_statement() {
        EverythingOfAPerson.store(ada);
        UUID hers = Rows.ownerOf(ada);
        for (String table : List.of("interview", "moment", "reflection", "mood_check", "assessment", "practice")) {
            int rows = table.equals("moment") ? 50_000 : 5_000;
            Rows.change("""
                    insert into %1$s
                    select (jsonb_populate_record(null::%1$s, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid()))).*
                    from (select * from %1$s where owner_id = ? limit 1) t, generate_series(1, ?)""".formatted(table), hers, rows);
        }
        // Each moment hangs on an interview of its own, or on one that nine others hang on.
        Rows.change("""
                update moment m set interview_id = i.id
                from (select id, row_number() over (order by id) as n from interview where owner_id = ?) i,
                     (select id, row_number() over (order by id) as n from moment where owner_id = ?) k
                where m.owner_id = ? and m.id = k.id and i.n = 1 + k.n % 5000""", hers, hers, hers);
        String path = "/v1/me?confirmation=" + ada.get("/v1/me").path("confirmation");
        long start = System.nanoTime();
        ada.delete(path).then().statusCode(200).body("counts.moments", equalTo(50_001));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("Erasing 75,000 rows took " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(5));
        assertThat(Rows.of(hers).values()).containsOnly(0L);
    }

    @Test
    void no_column_of_any_table_knows_a_mentor_any_more() {
        EverythingOfAPerson.store(ada);
        UUID hers = Rows.ownerOf(ada);
        EverythingOfAPerson.letRead(Person.someone(), ada);
        assertThat(Rows.columnsThatHold(hers)).contains("access_grant.mentor_id", "interview.owner_id");
        erase(ada);
        assertThat(Rows.columnsThatHold(hers)).isEmpty();
    }

    @Test
    void a_grant_ends_at_once_with_the_candidate() {
        ada.interview();
        Person mentor = Person.someone();
        String grant = EverythingOfAPerson.letRead(ada, mentor);
        erase(ada);
        mentor.get("/v1/shared/" + grant + "/interviews").then().statusCode(404);
        mentor.get("/v1/shared").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_grant_ends_at_once_with_the_mentor_and_the_candidate_is_told() {
        Person mentor = Person.someone();
        String grant = EverythingOfAPerson.letRead(ada, mentor);
        String other = EverythingOfAPerson.letRead(ada, Person.someone());
        erase(mentor);
        ada.get("/v1/grants/" + grant)
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"))
                .body("accepted_at", notNullValue())
                .body("revoked_at", notNullValue());
        ada.get("/v1/grants/" + other).then().body("state", equalTo("active"));
        ada.get("/v1/grants/" + grant + "/reads").then().body("items", hasSize(1));
        ada.get("/v1/me/activity?kind=grant_revoked").then().body("items.subject_id", contains(grant));
        mentor.get("/v1/shared/" + grant).then().statusCode(404);
    }

    @Test
    void a_grant_that_had_ended_before_stays_ended() {
        Person mentor = Person.someone();
        String grant = EverythingOfAPerson.letRead(ada, mentor);
        Rows.change("update access_grant set ends_at = now() where id = ?", UUID.fromString(grant));
        erase(mentor);
        ada.get("/v1/grants/" + grant).then().body("state", equalTo("ended"));
        ada.get("/v1/me/activity?kind=grant_revoked").then().body("items", hasSize(0));
    }

    private static Response erase(Person person) {
        return person.delete("/v1/me?confirmation=" + person.get("/v1/me").path("confirmation"));
    }
}
