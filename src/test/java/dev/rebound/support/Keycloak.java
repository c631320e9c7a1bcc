package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A Keycloak of its own on loopback, with the realm of {@code examples/keycloak}. It has no users and no passwords but those
 * that a test makes.
 */
public final class Keycloak implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final String REALM = "rebound";

    private final Process process;
    private final Path log;
    private final int port;
    private final String adminPassword;

    private Keycloak(Process process, Path log, int port, String adminPassword) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.adminPassword = adminPassword;
    }

    /** Starts the unpacked distribution. */
    public static Keycloak start(Path distribution, Path realm) throws IOException, InterruptedException {
        Path imports = Files.createDirectories(distribution.resolve("data/import"));
        Files.write(imports.resolve("realm.json"), Files.readAllBytes(realm));
        int port = PackagedService.freePort();
        Path log = Files.createTempFile("keycloak", ".log");
        String adminPassword = UUID.randomUUID().toString();
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                distribution.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + PackagedService.freePort());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        adminPassword));
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Keycloak keycloak = new Keycloak(process, log, port, adminPassword);
        keycloak.awaitReady();
        return keycloak;
    }

    private void awaitReady() throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < START.toNanos() && process.isAlive()) {
            if (answers()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Keycloak did not start:\n" + Files.readString(log));
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the tokens of the realm carry as their issuer. */
    public String issuer() {
        return address("/realms/" + REALM);
    }

    /** Where the realm's public keys are. */
    public String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** Makes a user who signs in with this password, with these roles of the realm. */
    public void user(String name, String password, String... roles) {
        String id = created(
                "/users",
                Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@example.org",
                        "emailVerified",
                        true,
                        "firstName",
                        name,
                        "lastName",
                        "Example",
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        for (String role : roles) {
            Map<String, Object> representation =
                    administrator().get(realm("/roles/" + role)).jsonPath().getMap("");
            administrator()
                    .contentType(ContentType.JSON)
                    .body(List.of(representation))
                    .post(realm("/users/" + id + "/role-mappings/realm"))
                    .then()
                    .statusCode(204);
        }
    }

    /** A token that the realm gives for another service than Rebound, which it signs with the same keys. */
    public String tokenForAnotherService(String user, String password) {
        String client = "another-service-" + UUID.randomUUID();
        created("/clients", Map.of("clientId", client, "publicClient", true, "directAccessGrantsEnabled", true));
        return RestAssured.given()
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", client,
                        "username", user,
                        "password", password))
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }

    private String created(String path, Map<String, Object> representation) {
        var reply = administrator()
                .contentType(ContentType.JSON)
                .body(representation)
                .post(realm(path));
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return Person.idOf(reply.header("Location"));
    }

    private RequestSpecification administrator() {
        String token = RestAssured.given()
                .formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", adminPassword))
                .post(address("/realms/master/protocol/openid-connect/token"))
                .path("access_token");
        return RestAssured.given().auth().oauth2(token);
    }

    private String realm(String path) {
        return address("/admin/realms/" + REALM + path);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
