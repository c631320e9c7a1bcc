package dev.rebound.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggablePathTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/interviews, /v1/interviews",
        "/v1/interviews/0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11, /v1/interviews/0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11",
        "/v1/calendar/{secret}.ics, /v1/calendar/{secret}.ics",
        "/v1/calendar/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE.ics, /v1/calendar/*",
        "/v1/calendar/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE/x, /v1/calendar/*/x",
        "//v1//calendar//Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE, //v1//calendar//*",
        "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE, *",
    })
    void what_is_longer_than_an_id_is_left_out(String path, String loggable) {
        assertThat(LoggablePath.of(path)).isEqualTo(loggable);
    }
}
