package dev.rebound.local;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What {@code ./run} adds. */
@ServiceTest
@TestProfile(LocalProfileTest.Local.class)
class LocalProfileTest {

    /** The profile of {@code ./run}, on the tests' database and ports. */
    public static final class Local implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "local";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path home = Files.createTempDirectory("rebound-local");
                Map<String, String> settings = new TreeMap<>(LocalKeys.in(home).settings());
                settings.remove("rebound.encryption-keyset");
                settings.remove("rebound.cursor-secret");
                // It calls the port that was asked for, which is 0 in tests.
                settings.put("local.demonstration", "false");
                return settings;
            } catch (IOException | GeneralSecurityException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Test
    void anybody_gets_a_token_that_works() {
        String token = given().contentType("application/json")
                .body("{\"sub\": \"ada\", \"site\": \"north\", \"groups\": [\"site-admin\"]}")
                .post("/dev/tokens")
                .then()
                .statusCode(200)
                .body("token_type", equalTo("Bearer"))
                .extract()
                .path("access_token");
        Person.withToken(token).get("/v1/interviews").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_token_needs_a_subject() {
        given().contentType("application/json")
                .body("{}")
                .post("/dev/tokens")
                .then()
                .statusCode(422);
    }

    @Test
    void the_start_page_shows_the_way() {
        given().get("/").then().statusCode(200).contentType("text/html").body(containsString("Get a token"));
    }
}
