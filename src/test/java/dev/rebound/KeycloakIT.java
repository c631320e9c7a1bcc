package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.CodeFlow;
import dev.rebound.support.Command;
import dev.rebound.support.Keycloak;
import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What docs/integration.md says of Keycloak, done: {@code mvn -Pkeycloak verify}. */
@EnabledIfSystemProperty(named = KeycloakIT.DISTRIBUTION, matches = ".+")
class KeycloakIT {

    static final String DISTRIBUTION = "keycloak.distribution";

    private static final String PASSWORD = UUID.randomUUID().toString();

    private static Keycloak keycloak;
    private static ProductionSettings production;
    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        keycloak = Keycloak.start(
                Path.of(System.getProperty(DISTRIBUTION)), Path.of("examples/keycloak/rebound-realm.json"));
        keycloak.user("ada", PASSWORD);
        keycloak.user("joan", PASSWORD);
        keycloak.user("grace", PASSWORD, "site-admin");
        production = ProductionSettings.prepare();
        Map<String, String> environment = new HashMap<>(production.variables());
        environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", keycloak.keys());
        environment.put("MP_JWT_VERIFY_ISSUER", keycloak.issuer());
        environment.put("MP_JWT_VERIFY_AUDIENCES", "rebound");
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", "http://localhost:5173");
        service = PackagedService.start(environment);
        service.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        service.close();
        production.close();
        keycloak.close();
    }

    @Test
    void a_person_who_signed_in_with_a_code_and_pkce_is_known() throws IOException, InterruptedException {
        String token = new CodeFlow(keycloak.issuer()).signIn("ada", PASSWORD);
        HttpResponse<String> created = service.post("/v1/interviews", token, """
                {"company": "Northwind Traders", "role_title": "Analyst", "held_at": "2026-11-20T14:30:00Z"}""");
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String again = new CodeFlow(keycloak.issuer()).signIn("ada", PASSWORD);
        assertThat(service.get("/v1/interviews", again).body()).contains("Northwind Traders");
        String other = new CodeFlow(keycloak.issuer()).signIn("grace", PASSWORD);
        assertThat(service.get("/v1/interviews", other).body()).contains("\"items\":[]");
    }

    @Test
    void a_role_of_the_realm_is_the_role_of_the_site_s_office() throws IOException, InterruptedException {
        String person = new CodeFlow(keycloak.issuer()).signIn("ada", PASSWORD);
        assertThat(service.get("/v1/site/insights", person).statusCode()).isEqualTo(403);
        String office = new CodeFlow(keycloak.issuer()).signIn("grace", PASSWORD);
        assertThat(service.get("/v1/site/insights", office).statusCode()).isEqualTo(200);
    }

    @Test
    void a_token_for_another_audience_is_refused() throws IOException, InterruptedException {
        String token = keycloak.tokenForAnotherService("ada", PASSWORD);
        HttpResponse<String> refused = service.get("/v1/interviews", token);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("\"code\":\"unauthenticated\"");
    }

    /** The example site in Chromium; {@code examples/career-site/start check} has installed what it needs. */
    @Test
    void the_example_site_signs_a_person_in_with_a_browser() throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "VITE_REBOUND_URL",
                service.address(),
                "VITE_OIDC_ISSUER",
                keycloak.issuer(),
                "VITE_OIDC_CLIENT_ID",
                "career-site",
                "KEYCLOAK_USER",
                "joan",
                "KEYCLOAK_PASSWORD",
                PASSWORD);
        String output = Command.run(
                Path.of("examples/career-site"),
                settings,
                Duration.ofMinutes(2),
                List.of("npx", "playwright", "test", "--config", "playwright.keycloak.config.ts"));
        assertThat(output).contains("1 passed");
    }
}
