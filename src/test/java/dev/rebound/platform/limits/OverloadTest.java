package dev.rebound.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.platform.config.Settings;
import dev.rebound.support.AnnouncedBody;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@ServiceTest
class OverloadTest {

    private final Person ada = Person.someone();

    @Inject
    Settings settings;

    @Inject
    Overload overload;

    @Test
    void one_more_than_the_service_works_on_is_told_to_come_back_and_a_page_can_read_it() throws IOException {
        List<Socket> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < settings.requestsAtOnce(); i++) {
                unfinished.add(AnnouncedBody.announce(ada, "/v1/interviews", "application/json", 100));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> overload.inFlight() == settings.requestsAtOnce());
            Response shed = list();
            shed.then().statusCode(503).body("code", equalTo("unavailable"));
            assertThat(shed.header("Retry-After")).isEqualTo("2");
            assertThat(shed.header("Access-Control-Allow-Origin")).isEqualTo("https://career.example");
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
        // Those who hang up make room, though they never had a reply.
        nobodyIsInside();
        list().then().statusCode(200);
    }

    /** Their tokens are new here, so that some may be gone while those are verified. */
    @Test
    void callers_that_hang_up_before_they_are_admitted_take_no_room() throws IOException {
        for (int i = 0; i < settings.requestsAtOnce(); i++) {
            AnnouncedBody.announce(Person.someone(), "/v1/interviews", "application/json", 100)
                    .close();
        }
        nobodyIsInside();
    }

    @Test
    void requests_that_end_make_room() {
        for (int i = 0; i < settings.requestsAtOnce() + 10; i++) {
            list().then().statusCode(200);
        }
    }

    /** At the latest when a body that does not come has been waited for twice: by those that work, and those behind them. */
    private void nobodyIsInside() {
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> assertThat(overload.inFlight())
                .isZero());
    }

    private Response list() {
        return ada.request().header("Origin", "https://career.example").get("/v1/interviews");
    }
}
