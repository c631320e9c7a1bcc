package dev.rebound.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A call that announces a body and sends none of it. One that is too large is refused unread, and a client that sends
 * the rest may find the connection closed before it has read why.
 */
public final class AnnouncedBody {

    private static final int PATIENCE_MILLIS = 10_000;

    private AnnouncedBody() {}

    /** The whole reply, up to the end of the connection. */
    public static String reply(Person person, String address, String mediaType, long length) throws IOException {
        try (Socket socket = announce(person, address, mediaType, length)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A call from a page of the career site that stays open until it is closed. */
    public static Socket announce(Person person, String address, String mediaType, long length) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String head =
                "POST " + address + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://career.example\r\nAuthorization: "
                        + person.authorization()
                        + "\r\nContent-Type: " + mediaType + "\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** The status of the reply. */
    public static int status(Person person, String address, String mediaType, long length) throws IOException {
        return Integer.parseInt(
                reply(person, address, mediaType, length).substring("HTTP/1.1 ".length(), "HTTP/1.1 413".length()));
    }
}
