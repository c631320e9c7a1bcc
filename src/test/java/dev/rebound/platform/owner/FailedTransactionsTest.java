package dev.rebound.platform.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.support.AtOnce;
import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Transactions break at every point where they can, on many threads at once. Each breaks for itself alone: afterwards no
 * thread and no connection keeps anything of it, and everybody is served what is theirs.
 */
@ServiceTest
class FailedTransactionsTest {

    /** More than there are connections. */
    private static final int AT_ONCE = 40;

    private static final int ROUNDS = 3;

    private static final String LOSE_ALL_CONNECTIONS =
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'rebound_app'";
    private static final String LOSE_THE_CONNECTION = "perform pg_terminate_backend(pg_backend_pid())";
    private static final String FAIL = "raise 'no room' using errcode = '53100'";

    private static final String AT_THE_STATEMENT = "create trigger fault before insert on interview";
    private static final String AT_THE_COMMIT =
            "create constraint trigger fault after insert on interview initially deferred";

    @Inject
    IsolationTest.Job job;

    @Inject
    ExecutorService workers;

    @AfterEach
    void everybody_is_served_what_is_theirs() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(atOnce(FailedTransactionsTest::isServedTheirOwn)).containsOnly(true);
        }
    }

    private static boolean isServedTheirOwn() {
        Person person = Person.someone();
        String path = person.interview();
        return person.get("/v1/interviews").path("items.id").equals(List.of(Person.idOf(path)));
    }

    @Test
    void before_it_is_known_whose_rows_they_are() {
        for (int i = 0; i < AT_ONCE; i++) {
            CompletableFuture<Long> count = CompletableFuture.supplyAsync(job::countInterviews, workers);
            assertThatThrownBy(count::join).hasMessageContaining("only within a request");
        }
    }

    @Test
    void where_no_connection_is_to_be_had() throws Exception {
        try (Connection administrator = Backend.connect("postgres")) {
            run(administrator, "alter database rebound connection limit 0", LOSE_ALL_CONNECTIONS);
            try {
                assertThat(atOnce(FailedTransactionsTest::statusOfWrite)).containsOnly(503);
            } finally {
                run(administrator, "alter database rebound connection limit -1");
            }
        }
    }

    @Test
    void while_postgres_is_told_whose_rows_they_are() throws Exception {
        // The first statement of a transaction finds out.
        try (Connection administrator = Backend.connect("postgres")) {
            run(administrator, LOSE_ALL_CONNECTIONS);
        }
        assertThat(atOnce(FailedTransactionsTest::statusOfWrite)).contains(503).isSubsetOf(201, 503);
    }

    @Test
    void at_a_statement() throws Exception {
        assertWritesBreak(AT_THE_STATEMENT, FAIL);
        assertWritesBreak(AT_THE_STATEMENT, LOSE_THE_CONNECTION);
    }

    @Test
    void at_the_commit() throws Exception {
        assertWritesBreak(AT_THE_COMMIT, FAIL);
        assertWritesBreak(AT_THE_COMMIT, LOSE_THE_CONNECTION);
    }

    private static void assertWritesBreak(String trigger, String fault) throws Exception {
        try (Connection administrator = Backend.connect("postgres")) {
            run(
                    administrator,
                    "create function fault() returns trigger language plpgsql as $$ begin " + fault
                            + "; return new; end $$",
                    trigger + " for each row execute function fault()");
            try {
                assertThat(atOnce(FailedTransactionsTest::statusOfWrite)).containsOnly(503);
            } finally {
                run(administrator, "drop function fault cascade");
            }
        }
    }

    private static int statusOfWrite() {
        return Person.someone().post("/v1/interviews", """
                {"company": "Northwind", "role_title": "Analyst", "held_at": "2026-11-20T14:30:00Z"}""").statusCode();
    }

    private static <T> List<T> atOnce(Callable<T> call) throws Exception {
        return AtOnce.of(Collections.nCopies(AT_ONCE, call));
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
