package dev.rebound.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.support.AnnouncedBody;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(OverloadTest.TwoAtOnce.class)
class OverloadTest {

    /** A bound that a test can reach. */
    public static final class TwoAtOnce implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("rebound.requests-at-once", "2");
        }
    }

    private final Person ada = Person.someone();

    @Test
    void one_more_than_the_service_works_on_is_told_to_come_back_and_a_page_can_read_it() throws IOException {
        try (Socket first = unfinished();
                Socket second = unfinished()) {
            Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> list().statusCode() == 503);
            Response shed = list();
            shed.then().statusCode(503).body("code", equalTo("unavailable"));
            assertThat(shed.header("Retry-After")).isEqualTo("2");
            assertThat(shed.header("Access-Control-Allow-Origin")).isEqualTo("https://career.example");
            assertThat(first.isConnected() && second.isConnected()).isTrue();
        }
        // Those who hang up make room, though they never had a reply.
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> list().statusCode() == 200);
    }

    @Test
    void requests_that_end_make_room() {
        for (int i = 0; i < 10; i++) {
            list().then().statusCode(200);
            ada.get("/v1/interviews/0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11")
                    .then()
                    .statusCode(404);
        }
    }

    private Response list() {
        return ada.request().header("Origin", "https://career.example").get("/v1/interviews");
    }

    private Socket unfinished() throws IOException {
        return AnnouncedBody.announce(ada, "/v1/interviews", "application/json", 100);
    }
}
