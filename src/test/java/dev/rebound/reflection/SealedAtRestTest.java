package dev.rebound.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.http.ContentType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Looks into the tables past the service, as somebody would who has the database or a backup of it. */
@ServiceTest
class SealedAtRestTest {

    /** Sees every row, whoever's it is. */
    private static final String SUPERUSER = "postgres";

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
            """;

    private final Person ada = Person.someone();
    private final String marker = "marker-" + UUID.randomUUID();

    @Test
    void what_a_person_writes_for_themselves_stands_nowhere_in_plain_text() throws SQLException {
        String interview = ada.interview();
        String check = thought(marker);
        String nested = ada.created(interview + "/reflections", check);
        String patched = ada.created("/v1/reflections", thought("before"));
        ada.patch(patched, "\"0\"", "{\"text\": \"" + marker + "\", \"fairer_thought\": \"" + marker + "\"}")
                .then()
                .statusCode(200);
        String mood = "{\"phase\": \"weekly\", \"valence\": 2, \"note\": \"" + marker + "\"}";
        ada.created("/v1/mood-checks", mood);
        String worth = """
                {"kind": "praise", "text": "@", "evidence": "@", "from_whom": "@"}""".replace("@", marker);
        String contact = """
                {"name": "@", "relation": "@", "email": "a\\u0040@", "phone": "1 @", "note": "@"}""".replace("@", marker);
        once("/v1/worth-entries", worth);
        once("/v1/contacts", contact);
        String request = ada.created(
                "/v1/help-requests", "{\"kind\": \"mock\", \"status\": \"asked\", \"ask\": \"" + marker + "\"}");
        ada.patch(request, "\"0\"", "{\"status\": \"accepted\"}").then().statusCode(200);
        ada.patch(request, "\"1\"", "{\"status\": \"helped\", \"took\": \"" + marker + "\"}")
                .then()
                .statusCode(200);
        ada.request()
                .header("If-None-Match", "*")
                .contentType(ContentType.JSON)
                .body("{\"note\": \"" + marker + "\"}")
                .put("/v1/weeks/2026-W48")
                .then()
                .statusCode(201);
        once("/v1/reflections", check);
        once(interview + "/reflections", check);
        once("/v1/mood-checks", mood);

        assertThat(columnsWith(marker)).isEmpty();
        ada.get(nested).then().body("text", equalTo(marker)).body("fairer_thought", equalTo(marker));
    }

    @Test
    void the_search_itself_finds_what_is_not_sealed() throws SQLException {
        ada.created("/v1/interviews", """
                {"company": "Northwind Traders", "role_title": "Data analyst", "held_at": "2026-11-20T14:30:00Z",
                 "notes": "%s"}""".formatted(marker));
        assertThat(columnsWith(marker)).containsExactlyInAnyOrder("interview.notes", "interview.search_text");
        try (Connection database = Backend.connect(SUPERUSER)) {
            assertThat(hasBytes(database, "select convert_to('a ' || ? || ' b', 'UTF8')"))
                    .isTrue();
        }
    }

    private boolean hasBytes(Connection database, String bytes) throws SQLException {
        try (PreparedStatement search =
                database.prepareStatement("select position(convert_to(?, 'UTF8') in (" + bytes + ")) > 0")) {
            search.setString(1, marker);
            search.setString(2, marker);
            try (ResultSet found = search.executeQuery()) {
                found.next();
                return found.getBoolean(1);
            }
        }
    }

    @Test
    void the_same_words_are_stored_differently_each_time() throws SQLException {
        UUID one = UUID.fromString(Person.idOf(ada.created("/v1/reflections", thought(marker))));
        UUID two = UUID.fromString(Person.idOf(ada.created("/v1/reflections", thought(marker))));
        assertThat(sealed(one)).hasSizeGreaterThan(marker.length()).isNotEqualTo(sealed(two));
    }

    @Test
    void a_sealed_text_that_was_copied_to_another_row_is_not_shown() throws SQLException {
        String one = ada.created("/v1/reflections", thought(marker));
        String two = ada.created("/v1/reflections", thought("mine"));
        try (Connection database = Backend.connect(SUPERUSER);
                PreparedStatement copy =
                        database.prepareStatement("update reflection set text_sealed = ? where id = ?")) {
            copy.setBytes(1, sealed(UUID.fromString(Person.idOf(one))));
            copy.setObject(2, UUID.fromString(Person.idOf(two)));
            assertThat(copy.executeUpdate()).isEqualTo(1);
        }
        var refused = ada.get(two);
        refused.then().statusCode(500).body("code", equalTo("internal_error"));
        assertThat(refused.asString()).doesNotContain(marker);
        ada.delete(two).then().statusCode(204);
    }

    private static String thought(String words) {
        return """
                {"step": "feelings", "kind": "thought_check", "text": "%s", "belief_before": 9, "belief_after": 8,
                 "fairer_thought": "%s"}""".formatted(words, words);
    }

    private void once(String path, String body) {
        ada.request()
                .header("Idempotency-Key", marker)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201);
    }

    private static byte[] sealed(UUID id) throws SQLException {
        try (Connection database = Backend.connect(SUPERUSER);
                PreparedStatement read = database.prepareStatement("select text_sealed from reflection where id = ?")) {
            read.setObject(1, id);
            try (ResultSet row = read.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    /** The columns in which a text stands, in any row of any table: as text, or in the bytes of a bytea. */
    private static List<String> columnsWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = Backend.connect(SUPERUSER);
                PreparedStatement columns = database.prepareStatement(COLUMNS);
                ResultSet column = columns.executeQuery()) {
            int searched = 0;
            while (column.next()) {
                searched++;
                String value = '"' + column.getString("column_name") + '"';
                boolean isBytes = column.getString("data_type").equals("bytea");
                if (stands(
                        database,
                        column.getString("table_name"),
                        isBytes ? value : "convert_to(" + value + "::text, 'UTF8')",
                        text)) {
                    found.add(column.getString("table_name") + "." + column.getString("column_name"));
                }
            }
            assertThat(searched).isGreaterThan(50);
        }
        return found;
    }

    private static boolean stands(Connection database, String table, String bytes, String text) throws SQLException {
        try (PreparedStatement search = database.prepareStatement("select exists (select 1 from \"" + table
                + "\" where position(convert_to(?, 'UTF8') in " + bytes + ") > 0)")) {
            search.setString(1, text);
            try (ResultSet row = search.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
