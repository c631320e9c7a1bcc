package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that two servers might cut in two places (request smuggling, ASVS V4.2): never is a second one read out of one. */
@ServiceTest
class FramingTest {

    private static final int PATIENCE_MILLIS = 10_000;

    /** What a smuggler hides in the body of another request. */
    private static final String HIDDEN =
            "GET /v1/weakness-catalogue HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private final Person ada = Person.someone();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nContent-Length: 3",
                "Content-Length: 2, 3",
                "Content-Length: +2",
                "Content-Length: -2",
                "Content-Length: 0x2",
                "Content-Length: 2\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 2",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "X-Odd: a\u0000b\r\nContent-Length: 2",
                "Content-Length : 2",
                "X Odd: a\r\nContent-Length: 2"
            })
    void a_message_of_doubtful_length_is_refused_and_nothing_is_read_out_of_its_body(String headers)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String message =
                    "POST /v1/weakness-suggestions HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + ada.authorization()
                            + "\r\nContent-Type: application/json\r\n" + headers + "\r\n\r\n0\r\n\r\n" + HIDDEN;
            socket.getOutputStream().write(message.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String replies = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(replies).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
        }
    }
}
