package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.limits.RateLimitTest;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Connections that are opened and then held (slow-loris, OWASP API4). The profile shortens {@code quarkus.http.idle-timeout}
 * from thirty seconds to one. One that drips a byte now and then is for the proxy to close (docs/security.md).
 */
@ServiceTest
@TestProfile(RateLimitTest.FivePerMinute.class)
class SlowClientTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int MANY = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET /v1/interviews HTTP/1.1\r\n",
                "GET /v1/interviews HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "POST /v1/interviews HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
            })
    void a_connection_that_says_no_more_is_closed(String beginning) throws IOException {
        try (Socket socket = connect(beginning)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            // A reply, if there is one, and then the end; where the end does not come, this times out and fails.
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reply).doesNotContain(" 200 ", " 201 ").doesNotStartWith("HTTP/1.1 5");
        }
    }

    @Test
    void others_are_served_while_many_are_held() throws IOException {
        List<Socket> held = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                held.add(connect("GET /v1/interviews HTTP/1.1\r\nHost: localhost\r\n"));
            }
            Person.someone().get("/v1/interviews").then().statusCode(200);
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    private static Socket connect(String beginning) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
