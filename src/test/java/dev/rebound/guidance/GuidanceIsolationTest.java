package dev.rebound.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Backend;
import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What row-level security lets through, whatever the code asks for. */
@ServiceTest
class GuidanceIsolationTest {

    private final CareerSite site = new CareerSite();
    private final Person admin = site.admin();
    private final Person ada = site.someone();

    @Test
    void a_site_s_rows_are_those_of_its_setting_alone() throws SQLException {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        new CareerSite().admin().created("/v1/guidance", Bodies.publishedEvent(3, ""));
        String all = "select id from guidance";
        assertThat(as(null, null, all)).isEmpty();
        assertThat(as(null, UUID.randomUUID(), all)).isEmpty();
        assertThat(as(null, siteOf(path), all)).containsExactly(Person.idOf(path));
        assertThat(as(null, UUID.randomUUID(), "update guidance set title = 'mine' returning id"))
                .isEmpty();
    }

    @Test
    void without_a_site_a_person_reaches_the_published_events_they_chose_and_no_other() throws SQLException {
        String chosen = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        admin.created("/v1/guidance", Bodies.publishedEvent(4, ""));
        ada.request().put(chosen + "/choice").then().statusCode(204);
        String owner = one("select owner_id from guidance_choice where guidance_id = '" + Person.idOf(chosen) + "'");
        String all = "select id from guidance";
        assertThat(as(owner, null, all)).containsExactly(Person.idOf(chosen));
        assertThat(as(UUID.randomUUID().toString(), null, all)).isEmpty();
        assertThat(as(owner, null, "update guidance set title = 'mine' returning id"))
                .as("to read, not to change")
                .isEmpty();
        admin.patch(chosen, "\"0\"", "{\"status\": \"archived\"}").then().statusCode(200);
        assertThat(as(owner, null, all)).isEmpty();
    }

    @Test
    void nobody_chooses_what_another_site_publishes() {
        String path = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        String owner = UUID.randomUUID().toString();
        for (String table : List.of("guidance_choice", "guidance_dismissal")) {
            assertThatThrownBy(() -> as(
                            owner,
                            UUID.randomUUID(),
                            "insert into " + table + " values ('" + owner + "', '" + UUID.randomUUID()
                                    + "', 0, now(), now(), '" + siteOf(path) + "', '" + Person.idOf(path)
                                    + "') returning id"))
                    .hasMessageContaining("row-level security");
        }
    }

    private static UUID siteOf(String path) throws SQLException {
        return UUID.fromString(one("select site_id from guidance where id = '" + Person.idOf(path) + "'"));
    }

    private static String one(String sql) throws SQLException {
        try (Connection connection = Backend.connect("postgres")) {
            return strings(connection, sql).get(0);
        }
    }

    private static List<String> as(String owner, UUID siteId, String sql) throws SQLException {
        try (Connection connection = Backend.connect(EmbeddedDatabase.APPLICATION_ROLE);
                Statement settings = connection.createStatement()) {
            settings.execute("select set_config('app.owner', '" + (owner == null ? "" : owner)
                    + "', false), set_config('app.site', '" + (siteId == null ? "" : siteId) + "', false)");
            return strings(connection, sql);
        }
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
