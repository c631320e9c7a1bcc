package dev.rebound.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.DemonstrationStory;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.PackagedService;
import dev.rebound.support.Person;
import dev.rebound.support.ProductionSettings;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * {@code migrate spread} on a real Postgres with a stand-in for Citus, which refuses what Citus refuses and moves nothing; and
 * the service on the schema that is left, with the settings that a cluster's role has. A cluster is not tried.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpreadSchemaIT {

    private static final String SPREAD =
            "select logicalrelid, partmethod, colocation from citus.pg_dist_partition order by 1";

    private static final String TABLES = """
            select c.oid::regclass, case when a.attname is null then 'n' else 'h' end,
                   case when a.attname is not null then 'person' end
            from pg_class c left join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
            order by 1
            """;

    private static ProductionSettings production;

    @BeforeAll
    static void prepare() throws Exception {
        production = ProductionSettings.prepare(
                Files.createTempDirectory("rebound-spread"), Map.of("track_functions", "pl"));
        try (var script = SpreadSchemaIT.class.getResourceAsStream("/citus/stand-in.sql")) {
            execute("postgres", new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        production.close();
    }

    @Test
    @Order(1)
    void each_person_s_table_is_spread_beside_the_others_and_all_else_is_on_every_node() throws Exception {
        migrate(0);
        assertThat(rows(SPREAD)).hasSizeGreaterThan(25).isEqualTo(rows(TABLES));
        migrate(0);
        assertThat(rows(SPREAD)).isEqualTo(rows(TABLES));
    }

    @Test
    @Order(2)
    void a_table_that_a_later_release_adds_is_spread_too() throws Exception {
        execute("rebound_owner", """
                create table later (owner_id uuid, id uuid, version bigint, updated_at timestamptz, interview_id uuid,
                  primary key (owner_id, id), foreign key (owner_id, interview_id) references interview on delete set null (interview_id))""");
        migrate(0);
        assertThat(rows(SPREAD)).contains(List.of("later", "h", "person")).isEqualTo(rows(TABLES));
    }

    @Test
    @Order(3)
    void the_service_works_as_before_on_what_is_left() throws Exception {
        Map<String, String> replica = production.with("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        try (PackagedService service = PackagedService.start(replica)) {
            service.awaitReady();
            RestAssured.baseURI = service.address();
            new DemonstrationStory((request, response, next) -> next.next(request, response)).tell();
            Person ada = Person.someone();
            EverythingOfAPerson.store(ada);
            String first = ada.get("/v1/interviews").path("items[-1].id");
            ada.delete("/v1/interviews/" + first).then().statusCode(204);
            ada.request().post("/v1/interviews/" + first + "/restore").then().statusCode(200);
            assertThat(service.output()).doesNotContain("ERROR");
        } finally {
            RestAssured.reset();
        }
        assertThat(rows("select calls > 100 from pg_stat_user_functions where schemaname = 'spread'"))
                .as("whose rows a transaction may touch is told to the shards")
                .containsExactly(List.of("t"));
    }

    @Test
    @Order(4)
    void what_a_cluster_would_refuse_is_refused() throws Exception {
        execute("rebound_owner", "create table odd (owner_id uuid, id uuid primary key)");
        assertThat(migrate(1)).contains("do not include the partition column");
    }

    private static String migrate(int exitCode) throws Exception {
        try (PackagedService migration = PackagedService.start(production.variables(), "migrate", "spread")) {
            assertThat(migration.awaitEnd()).as(migration.output()).isEqualTo(exitCode);
            return migration.output();
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(production.variables().get("QUARKUS_DATASOURCE_JDBC_URL"), role, "local");
    }

    private static void execute(String role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> rows(String query) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
