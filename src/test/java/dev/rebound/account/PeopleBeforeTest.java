package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Backend;
import dev.rebound.support.Migrations;
import dev.rebound.support.ServiceTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People whose rows are older than the table of people: an upgrade from the first release. */
@ServiceTest
class PeopleBeforeTest {

    private static final String ADA = "0199b0a4-7f3c-5d21-9c5e-2f6f5f0c1a11";

    @Test
    void they_are_noted_by_their_last_change_so_that_retention_finds_them() throws SQLException {
        String url;
        try (Connection server = Backend.connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("drop database if exists upgrade");
            statement.execute("create database upgrade owner " + EmbeddedDatabase.OWNER_ROLE);
            url = server.getMetaData().getURL().replaceFirst("/[^/?]*(\\?|$)", "/upgrade$1");
        }
        Migrations.run(url, "3");
        try (Connection database = DriverManager.getConnection(url, "postgres", "local");
                Statement statement = database.createStatement()) {
            statement.execute("""
                    insert into own_weakness (owner_id, id, version, created_at, updated_at, slug, category, label, keywords)
                    values ('%1$s', gen_random_uuid(), 0, '2024-01-01Z', '2024-03-01Z', 'my-a', 'x', 'A', '{}'),
                           ('%1$s', gen_random_uuid(), 0, '2024-02-01Z', '2024-02-01Z', 'my-b', 'x', 'B', '{}')
                    """.formatted(ADA));
        }
        Migrations.run(url, Migrations.LATEST);
        try (Connection database = DriverManager.getConnection(url, "postgres", "local")) {
            assertThat(strings(database, """
                    select owner_id || ' ' || site_id || ' ' || to_char(first_seen_at at time zone 'UTC', 'YYYY-MM-DD')
                      || ' ' || to_char(last_seen_at at time zone 'UTC', 'YYYY-MM-DD') from person"""))
                    .containsExactly(ADA + " 00000000-0000-0000-0000-000000000000 2024-01-01 2024-03-01");
            assertThat(strings(database, """
                    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
                    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                      and not (c.relrowsecurity and c.relforcerowsecurity)"""))
                    .as("row-level security holds again")
                    .isEmpty();
        }
        try (Connection server = Backend.connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("drop database upgrade");
        }
    }

    private static List<String> strings(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
