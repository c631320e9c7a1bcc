package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rebound.platform.crypto.Keysets;
import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator gets: the packaged jar in its production profile. */
class PackagedServiceIT {

    private static ProductionSettings production;

    @BeforeAll
    static void prepare() throws IOException, SQLException, GeneralSecurityException {
        production = ProductionSettings.prepare();
    }

    @AfterAll
    static void close() throws IOException {
        production.close();
    }

    @Test
    void it_refuses_to_start_without_its_settings_and_names_them() throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(Map.of("REBOUND_CURSOR_SECRET", "short"))) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.output())
                    .contains(
                            "QUARKUS_DATASOURCE_JDBC_URL",
                            "QUARKUS_DATASOURCE_USERNAME",
                            "QUARKUS_DATASOURCE_PASSWORD",
                            "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
                            "MP_JWT_VERIFY_ISSUER",
                            "MP_JWT_VERIFY_AUDIENCES",
                            "REBOUND_ENCRYPTION_KEYSET",
                            "REBOUND_CURSOR_SECRET")
                    .doesNotContain("short\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REBOUND_RETENTION, P1D",
        "REBOUND_RATE_LIMIT, 0",
        "REBOUND_RATE_LIMIT, many",
        "REBOUND_REQUESTS_AT_ONCE, 0"
    })
    void it_refuses_a_setting_that_can_t_be_used_and_says_what_could(String name, String value)
            throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(production.with(name, value))) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.output()).contains(name + " is '" + value + "'", "from");
        }
    }

    @Test
    void it_refuses_to_start_as_a_superuser() throws IOException, InterruptedException {
        try (PackagedService service =
                PackagedService.start(production.with("QUARKUS_DATASOURCE_USERNAME", "postgres"))) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.output()).contains("row-level security would not hold");
        }
    }

    @Test
    void it_refuses_to_start_with_a_broken_keyset_and_does_not_show_it() throws IOException, InterruptedException {
        try (PackagedService service =
                PackagedService.start(production.with("REBOUND_ENCRYPTION_KEYSET", "{\"secret-part\": 1}"))) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.output()).contains("keyset").doesNotContain("secret-part");
        }
    }

    @Test
    void it_makes_and_rotates_keysets() throws IOException, InterruptedException, GeneralSecurityException {
        String first = keyset(Map.of());
        assertThat(Keysets.read(first).size()).isEqualTo(1);
        String second = keyset(Map.of("REBOUND_ENCRYPTION_KEYSET", first), "add");
        assertThat(Keysets.read(second).size()).isEqualTo(2);
        assertThat(Keysets.read(second).getPrimary().getId())
                .isEqualTo(Keysets.read(first).getPrimary().getId());
        String third = keyset(Map.of("REBOUND_ENCRYPTION_KEYSET", second), "promote");
        assertThat(Keysets.read(third).getPrimary().getId())
                .isNotEqualTo(Keysets.read(first).getPrimary().getId());
    }

    @Test
    void it_drops_keys_and_names_them() throws IOException, InterruptedException, GeneralSecurityException {
        String two = Keysets.withLastKeyPrimary(Keysets.withNewKey(Keysets.create()));
        Map<String, String> environment = Map.of("REBOUND_ENCRYPTION_KEYSET", two);
        List<String> ids = keyset(environment, "ids").lines().toList();
        assertThat(ids).hasSize(2);
        String one = keyset(environment, "drop", ids.get(1));
        assertThat(Keysets.ids(Keysets.read(one))).containsExactly(Long.parseLong(ids.get(0)));
        for (String refused : List.of(ids.get(0), "1", "x")) {
            try (PackagedService process = PackagedService.start(environment, "keyset", "drop", refused)) {
                assertThat(process.awaitEnd()).as(refused).isEqualTo(2);
                assertThat(process.standardOutput()).isEmpty();
            }
        }
    }

    @Test
    void it_refuses_to_start_without_a_key_that_is_needed_and_names_it()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (PackagedService service = PackagedService.start(production.variables())) {
            service.awaitReady();
        }
        String needed = production.variables().get("REBOUND_ENCRYPTION_KEYSET");
        String other = Keysets.create();
        try (PackagedService service = PackagedService.start(production.with("REBOUND_ENCRYPTION_KEYSET", other))) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.output())
                    .contains("REBOUND_ENCRYPTION_KEYSET lacks the key "
                            + Keysets.ids(Keysets.read(needed)).get(0));
        }
    }

    @Test
    void the_schema_is_migrated_by_a_command_and_a_replica_waits_for_it() throws Exception {
        try (ProductionSettings fresh = ProductionSettings.prepare()) {
            Map<String, String> replica = new HashMap<>(fresh.variables());
            replica.keySet().removeIf(name -> name.startsWith("QUARKUS_FLYWAY_"));
            replica.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
            replica.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
            try (PackagedService tooEarly = PackagedService.start(replica)) {
                assertThat(tooEarly.awaitEnd()).isEqualTo(1);
                assertThat(tooEarly.output()).contains("not applied to database", "run migrate");
            }
            Map<String, String> migration = new HashMap<>(fresh.variables());
            migration.keySet().removeIf(name -> name.matches("REBOUND_.*|MP_.*|QUARKUS_DATASOURCE_PASSWORD"));
            try (PackagedService waiting = PackagedService.start(replica, "migrate", "wait");
                    PackagedService migrate = PackagedService.start(migration, "migrate")) {
                assertThat(migrate.awaitEnd()).as(migrate.output()).isZero();
                assertThat(migrate.standardOutput())
                        .contains("Applied 1, first release")
                        .containsPattern("at version \\d+");
                assertThat(waiting.awaitEnd()).as(waiting.output()).isZero();
                assertThat(waiting.standardOutput()).startsWith("Waiting");
            }
            try (PackagedService service = PackagedService.start(replica)) {
                service.awaitReady();
                assertThat(service.get("/v1/interviews", Tokens.of("migrated")).statusCode())
                        .isEqualTo(200);
                assertThat(service.output()).doesNotContain("also owns tables");
            }
        }
    }

    @Test
    void a_migration_that_can_t_be_says_why() throws IOException, InterruptedException {
        try (PackagedService unset = PackagedService.start(Map.of(), "migrate")) {
            assertThat(unset.awaitEnd()).isEqualTo(1);
            assertThat(unset.output())
                    .contains("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");
        }
        try (PackagedService refused =
                PackagedService.start(production.with("QUARKUS_FLYWAY_USERNAME", "nobody"), "migrate")) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.output()).contains("was not migrated", "\"nobody\" does not exist");
        }
        try (PackagedService misused = PackagedService.start(production.variables(), "migrate", "down")) {
            assertThat(misused.awaitEnd()).isEqualTo(2);
        }
    }

    private static String keyset(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        String[] arguments = new String[command.length + 1];
        arguments[0] = "keyset";
        System.arraycopy(command, 0, arguments, 1, command.length);
        try (PackagedService process = PackagedService.start(environment, arguments)) {
            assertThat(process.awaitEnd()).as(process.output()).isZero();
            return process.standardOutput();
        }
    }

    /** As docs/integration.md says for Entra ID and for Auth0, which keep the name "groups" to themselves. */
    @ParameterizedTest
    @CsvSource({"roles, roles", "'\"https://northwind.example/groups\"', https://northwind.example/groups"})
    void the_site_s_role_is_looked_for_where_the_operator_says(String setting, String claim)
            throws IOException, InterruptedException {
        try (PackagedService service = PackagedService.start(production.with("SMALLRYE_JWT_PATH_GROUPS", setting))) {
            service.awaitReady();
            String office = Tokens.rsa(Tokens.claims("grace").claim(claim, List.of("site-admin")));
            assertThat(service.get("/v1/site/insights", office).statusCode()).isEqualTo(200);
            String person = Tokens.rsa(Tokens.claims("ada").claim(claim, List.of("reader")));
            assertThat(service.get("/v1/site/insights", person).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void it_serves_logs_and_ends_as_it_should() throws IOException, InterruptedException {
        String marker = "MARKER" + UUID.randomUUID();
        try (PackagedService service = PackagedService.start(production.variables())) {
            Duration start = service.awaitReady();
            long memory = service.residentMebibytes();
            String token = Tokens.of("packaged");
            var created = service.post(
                    "/v1/interviews",
                    token,
                    "{\"company\": \"" + marker + "\", \"role_title\": \"x\", \"held_at\": \"2026-11-01T10:00:00Z\"}");
            assertThat(created.statusCode()).isEqualTo(201);
            assertThat(service.get("/v1/interviews?q=" + marker, token).body()).contains(marker);

            for (String localOnly : List.of("/dev/tokens", "/", "/swagger-ui/", "/index.html")) {
                assertThat(service.get(localOnly, token).statusCode())
                        .as(localOnly)
                        .isEqualTo(404);
            }
            ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
            assertThat(yaml.readTree(service.get("/openapi.yaml", token).body()))
                    .isEqualTo(yaml.readTree(Files.readString(Path.of("openapi.yaml"))));
            assertThat(service.post("/dev/tokens", token, "{\"sub\": \"demo\"}").statusCode())
                    .isEqualTo(404);

            for (String check : List.of("/q/health/live", "/q/health/ready", "/q/health/started")) {
                assertThat(service.manage(check).body()).as(check).contains("\"UP\"");
            }
            assertThat(service.manage("/q/metrics").body())
                    .contains("rebound_build_info", "http_server_requests")
                    .doesNotContain(marker);

            service.terminate();
            // The balancer gets four seconds to look away before the listener closes.
            assertThat(service.get("/v1/interviews", token).statusCode()).isEqualTo(200);
            assertThat(service.manage("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.awaitEnd()).isIn(0, 143);

            requestLinesAreJsonWithIds(service.standardOutput().lines().toList());
            assertThat(service.output()).doesNotContain(marker);
            System.out.printf(
                    "packaged service on Java %s: ready after %d ms, %d MiB resident%n",
                    Runtime.version(), start.toMillis(), memory);
        }
    }

    private static void requestLinesAreJsonWithIds(List<String> lines) throws IOException {
        ObjectMapper json = new ObjectMapper();
        int requests = 0;
        for (String line : lines) {
            JsonNode entry = json.readTree(line);
            if (entry.path("loggerName").asText().equals("dev.rebound.request")
                    && entry.path("mdc").has("owner")) {
                requests++;
                assertThat(entry.path("mdc").path("request_id").asText()).isNotEmpty();
                assertThat(entry.path("mdc").path("owner").asText()).hasSize(12);
                assertThat(entry.path("mdc").path("traceId").asText()).hasSize(32);
            }
        }
        assertThat(requests).isGreaterThanOrEqualTo(3);
    }
}
