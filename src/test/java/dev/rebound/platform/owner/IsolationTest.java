package dev.rebound.platform.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.interview.Interviews;
import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Row-level security: the net below the owner predicate of every query. */
@ServiceTest
class IsolationTest {

    @Inject
    Interviews interviews;

    @Inject
    Job job;

    @Test
    void a_repository_call_outside_a_request_fails() {
        // A thread of its own has no request, unlike the test's.
        assertThatThrownBy(() ->
                        CompletableFuture.supplyAsync(job::countInterviews).join())
                .hasMessageContaining("only within a request");
        assertThatThrownBy(
                        () -> CompletableFuture.supplyAsync(interviews::count).join())
                .isInstanceOf(RuntimeException.class);
    }

    /** What somebody may write one day without thinking of the owner. */
    @ApplicationScoped
    static class Job {

        @Inject
        Interviews interviews;

        @Transactional
        long countInterviews() {
            return interviews.count();
        }
    }

    @Test
    void an_unfiltered_query_as_the_application_returns_nothing() throws SQLException {
        Person.someone().interview();
        assertThat(strings("postgres", "select id from interview")).isNotEmpty();
        assertThat(strings(EmbeddedDatabase.APPLICATION_ROLE, "select id from interview"))
                .isEmpty();
        assertThat(strings(EmbeddedDatabase.OWNER_ROLE, "select id from interview"))
                .as("FORCE binds the tables' owner too")
                .isEmpty();
    }

    @Test
    void a_row_can_not_be_written_for_somebody_else() {
        assertThatThrownBy(() -> strings(
                        EmbeddedDatabase.APPLICATION_ROLE,
                        "insert into idempotency_key values ('" + UUID.randomUUID()
                                + "', 'x', 'x', 201, null, null, 'en', 'x', now()) returning owner_id"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void every_table_with_an_owner_is_protected() throws SQLException {
        List<String> unprotected = strings("postgres", """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id')
                  and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                    select 1 from pg_policy p where p.polrelid = c.oid
                      and pg_get_expr(p.polqual, p.polrelid) like '%app.owner%'
                      and pg_get_expr(p.polwithcheck, p.polrelid) like '%app.owner%'))
                """);
        assertThat(unprotected).isEmpty();
    }

    @Test
    void every_table_of_a_site_is_protected() throws SQLException {
        assertThat(strings("postgres", """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'site_id')
                  and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id')
                  and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                    select 1 from pg_policy p where p.polrelid = c.oid
                      and pg_get_expr(p.polqual, p.polrelid) like '%app.site%'
                      and pg_get_expr(p.polwithcheck, p.polrelid) like '%app.site%'))
                """)).isEmpty();
    }

    @Test
    void every_other_table_is_known_to_hold_nothing_of_anybody() throws SQLException {
        assertThat(strings("postgres", """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')
                  and not exists (select 1 from pg_attribute a where a.attrelid = c.oid
                                    and a.attname in ('owner_id', 'site_id'))
                """))
                .containsExactlyInAnyOrder("flyway_schema_history", "job_state", "erasure_receipt", "sealing_key");
    }

    @Test
    void a_job_reaches_no_table_that_was_not_opened_to_it() throws SQLException {
        Person.someone().interview();
        try (Connection connection = Backend.connect(EmbeddedDatabase.APPLICATION_ROLE);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.job', 'nobody_opened_this', false)");
            try (ResultSet row = statement.executeQuery("select count(*) from interview")) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void assessments_can_not_be_rewritten_by_the_application() throws SQLException {
        assertThat(strings("postgres", "select has_table_privilege('rebound_app', 'assessment', 'update')::text"))
                .containsExactly("false");
    }

    @Test
    void the_application_s_role_is_an_ordinary_one() throws SQLException {
        assertThat(strings(
                        "postgres",
                        "select (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole)::text from pg_roles"
                                + " where rolname = 'rebound_app'"))
                .containsExactly("false");
    }

    private static List<String> strings(String role, String sql) throws SQLException {
        try (Connection connection = Backend.connect(role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
