package dev.rebound.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(RateLimitTest.FivePerMinute.class)
public class RateLimitTest {

    /** A quota that a test can use up, and a patience with silent connections that a test can wait for. */
    public static final class FivePerMinute implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rebound.rate-limit", "5", "quarkus.http.idle-timeout", "1S");
        }
    }

    private final Person ada = Person.someone();

    @Test
    void the_sixth_request_waits_and_is_told_how_long() {
        for (int i = 0; i < 5; i++) {
            ada.get("/v1/interviews").then().statusCode(200);
        }
        Response refused = ada.get("/v1/interviews");
        refused.then().statusCode(429).body("code", equalTo("rate_limited"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).startsWith("\"person\";r=0;");
        Person.someone().get("/v1/interviews").then().statusCode(200);
    }

    @Test
    void a_304_is_free() {
        String path = ada.interview();
        for (int i = 0; i < 20; i++) {
            ada.request().header("If-None-Match", "\"0\"").get(path).then().statusCode(304);
        }
        ada.get(path).then().statusCode(200);
    }
}
