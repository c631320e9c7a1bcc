package dev.rebound.account.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Backend;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over every operation of the contract: a mentor with all scopes changes nothing, and reads nothing but what is shared. */
@ServiceTest
class MentorReachTest {

    private static final String SHARED = "/v1/shared";

    /** Bodies that would be taken from the owner, so that it is the owner that is refused and not the body. */
    private static final Map<String, String> BODIES = Map.of(
            "createMoment", "{\"valence\": \"good\", \"what_happened\": \"x\"}",
            "createMoments", "{\"items\": [{\"valence\": \"good\", \"what_happened\": \"x\"}]}",
            "createInterviewReflection", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"x\"}",
            "createChecklistItem", "{\"step\": \"help\", \"title\": \"x\"}",
            "createAssessment", "{\"severity\": 1}",
            "orderChecklistItems", "{\"step\": \"help\", \"item_ids\": [\"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11\"]}");

    private final Person sam = Person.withToken(Tokens.of("sam-" + UUID.randomUUID()));
    private Candidate ada;
    private String grant;

    private record Operation(String id, String method, String template) {}

    @BeforeEach
    void ada_shares_all_that_can_be_shared() {
        ada = Candidate.with(Person.someone());
        grant = Mentoring.grant(ada.person(), sam, GrantScope.values());
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                Contract.document().path("paths").properties()) {
            path.getValue()
                    .properties()
                    .forEach(operation -> operations.add(new Operation(
                            operation.getValue().path("operationId").asText(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey())));
        }
        assertThat(operations).hasSizeGreaterThan(80);
        return operations;
    }

    private Response asMentor(String method, String address, String body) {
        RequestSpecification request = sam.request();
        if (!method.equals("GET")) {
            request = request.header("If-Match", "*")
                    .contentType(ContentType.JSON)
                    .body(body);
        }
        return request.request(method, address);
    }

    @Test
    void outside_what_is_shared_nothing_of_the_candidate_is_read_or_changed() throws SQLException {
        Map<String, String> before = rowsOfTheCandidate();
        assertThat(before).hasSizeGreaterThan(10);
        for (Operation operation : operations()) {
            if (operation.template().startsWith(SHARED)) {
                continue;
            }
            String body = BODIES.getOrDefault(operation.id(), "{}");
            Response reply = asMentor(operation.method(), ada.address(operation.template(), grant), body);
            assertThat(reply.statusCode()).as(operation.id()).isLessThan(500);
            if (isOfOneRecord(operation)) {
                assertThat(reply.statusCode()).as(operation.id()).isGreaterThanOrEqualTo(400);
            }
            if (isOfOneRecord(operation)
                    && (!operation.method().equals("POST") || BODIES.containsKey(operation.id()))) {
                assertThat(reply.statusCode())
                        .as(operation.id() + reply.asString())
                        .isIn(403, 404);
            }
            String text = reply.asString().replace(ada.address(operation.template(), grant), "");
            assertThat(Candidate.WORDS.stream().filter(text::contains))
                    .as(operation.id())
                    .isEmpty();
            assertThat(ada.ids().values().stream().filter(text::contains))
                    .as(operation.id())
                    .isEmpty();
        }
        assertThat(rowsOfTheCandidate()).isEqualTo(before);
    }

    private boolean isOfOneRecord(Operation operation) {
        return operation.template().contains("_id}") || operation.template().contains("{slug}");
    }

    @Test
    void below_a_grant_every_method_but_reading_is_refused() throws SQLException {
        Map<String, String> before = rowsOfTheCandidate();
        for (Operation operation : operations()) {
            if (!operation.template().startsWith(SHARED + "/")) {
                continue;
            }
            assertThat(operation.method()).as(operation.id()).isEqualTo("GET");
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                Response reply = asMentor(method, ada.address(operation.template(), grant), "{}");
                assertThat(reply.statusCode())
                        .as(method + " " + operation.template())
                        .isEqualTo(405);
                assertThat(reply.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
            }
        }
        for (Operation operation : operations()) {
            // What changes records has no twin below a grant, whether the contract names it or not.
            if (!operation.method().equals("GET") && !operation.template().startsWith(SHARED)) {
                String address =
                        ada.address(operation.template(), grant).replaceFirst("/v1/", SHARED + "/" + grant + "/");
                Response reply = asMentor(operation.method(), address, BODIES.getOrDefault(operation.id(), "{}"));
                assertThat(reply.statusCode()).as(address).isIn(404, 405);
            }
        }
        assertThat(rowsOfTheCandidate()).isEqualTo(before);
    }

    /** A digest of the candidate's rows per table. */
    private Map<String, String> rowsOfTheCandidate() throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            String owner = single(statement, "select owner_id from access_grant where id = '" + grant + "'");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("""
                    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
                    where n.nspname = 'public' and c.relkind in ('r', 'p')""")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                digests.put(
                        table,
                        single(
                                statement,
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') from "
                                        + table + " t where owner_id = '" + owner + "'"));
            }
        }
        return digests;
    }

    @Test
    void the_database_itself_lets_a_mentor_see_the_grant_and_no_more() throws SQLException {
        String mentor;
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            mentor = single(statement, "select mentor_id from access_grant where id = '" + grant + "'");
        }
        try (Connection connection = Backend.connect(EmbeddedDatabase.APPLICATION_ROLE);
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.owner', '" + mentor + "', false)");
            assertThat(single(statement, "select count(*) from access_grant where id = '" + grant + "'"))
                    .isEqualTo("1");
            assertThat(single(statement, "select count(*) from access_grant")).isEqualTo("1");
            assertThat(statement.executeUpdate("update access_grant set ends_at = ends_at + interval '1 year'"))
                    .isZero();
            assertThat(statement.executeUpdate("delete from access_grant")).isZero();
            assertThat(single(statement, "select count(*) from interview")).isEqualTo("0");
            assertThat(single(statement, "select count(*) from grant_read")).isEqualTo("0");
        }
    }

    @Test
    void reads_can_not_be_rewritten_by_the_application() throws SQLException {
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            assertThat(single(statement, "select has_table_privilege('rebound_app', 'grant_read', 'update')::text"))
                    .isEqualTo("false");
        }
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}
