package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.platform.crypto.Keysets;
import dev.rebound.support.PackagedService;
import dev.rebound.support.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an operator gets: the packaged jar in its production profile. */
class PackagedServiceIT {

    private static EmbeddedDatabase database;
    private static Map<String, String> settings;

    @BeforeAll
    static void startDatabase() throws IOException, SQLException, GeneralSecurityException {
        Path home = Files.createTempDirectory("rebound-packaged");
        database = EmbeddedDatabase.start(home.resolve("postgres"), EmbeddedDatabase.DURABLE);
        settings = new HashMap<>();
        database.settings().forEach((name, value) -> settings.put(variable(name), value));
        Tokens.settings(home).forEach((name, value) -> settings.put(variable(name), value));
        settings.put("REBOUND_ENCRYPTION_KEYSET", Keysets.create());
        settings.put("REBOUND_CURSOR_SECRET", "a test secret that is at least 32 characters long");
    }

    @AfterAll
    static void stopDatabase() throws IOException {
        database.close();
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
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

    @Test
    void it_refuses_to_start_as_a_superuser() throws IOException, InterruptedException {
        Map<String, String> asSuperuser = new HashMap<>(settings);
        asSuperuser.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        try (PackagedService service = PackagedService.start(asSuperuser)) {
            assertThat(service.awaitEnd()).isEqualTo(1);
            assertThat(service.output()).contains("row-level security would not hold");
        }
    }

    @Test
    void it_refuses_to_start_with_a_broken_keyset_and_does_not_show_it() throws IOException, InterruptedException {
        Map<String, String> broken = new HashMap<>(settings);
        broken.put("REBOUND_ENCRYPTION_KEYSET", "{\"secret-part\": 1}");
        try (PackagedService service = PackagedService.start(broken)) {
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

    private static String keyset(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        String[] arguments = new String[command.length + 1];
        arguments[0] = "keyset";
        System.arraycopy(command, 0, arguments, 1, command.length);
        try (PackagedService process = PackagedService.start(environment, arguments)) {
            assertThat(process.awaitEnd()).as(process.output()).isZero();
            return process.output();
        }
    }

    @Test
    void it_serves_logs_and_ends_as_it_should() throws IOException, InterruptedException {
        String marker = "MARKER" + UUID.randomUUID();
        try (PackagedService service = PackagedService.start(settings)) {
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

            requestLinesAreJsonWithIds(service.lines());
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
