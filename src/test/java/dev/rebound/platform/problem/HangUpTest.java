package dev.rebound.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.AnnouncedBody;
import dev.rebound.support.LogLines;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Callers who leave before they have sent their body: no error of the service's, in its log or in what is counted. */
@ServiceTest
class HangUpTest {

    private static final int CALLERS = 100;

    @Test
    void a_caller_who_leaves_in_the_middle_of_a_body_is_no_fault_of_the_service() throws IOException {
        Person ada = Person.someone();
        try (LogLines log = new LogLines()) {
            for (int i = 0; i < CALLERS; i++) {
                AnnouncedBody.announce(ada, "/v1/interviews", "application/json", 100)
                        .close();
            }
            // Those whose end is seen before they are read get no answer, which leaves no line.
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(log.of("createInterview"))
                    .hasSizeGreaterThan(CALLERS / 2));
            assertThat(log.of("createInterview")).allMatch(line -> line.contains(" 400 "));
            assertThat(log.of("ERROR")).isEmpty();
        }
    }
}
