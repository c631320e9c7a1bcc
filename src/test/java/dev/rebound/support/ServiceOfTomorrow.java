package dev.rebound.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A later version of the service, which may have more fields and more values of enums: it answers reads of one record. */
public final class ServiceOfTomorrow implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final String today;
    private final HttpClient http = HttpClient.newHttpClient();

    private ServiceOfTomorrow(HttpServer server, String today) {
        this.server = server;
        this.today = today;
    }

    /** One that asks the service at an address, and adds to its answers. */
    public static ServiceOfTomorrow over(String address) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ServiceOfTomorrow tomorrow = new ServiceOfTomorrow(server, address);
        server.createContext("/", tomorrow::answer);
        server.start();
        return tomorrow;
    }

    /** Where clients find it. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        try (call) {
            HttpResponse<String> reply = http.send(
                    HttpRequest.newBuilder(URI.create(today + call.getRequestURI()))
                            .header("Authorization", call.getRequestHeaders().getFirst("Authorization"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            ObjectNode interview = (ObjectNode) JSON.readTree(reply.body());
            interview.put("format", "hologram").put("temperature", 21);
            byte[] body = JSON.writeValueAsBytes(interview);
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(reply.statusCode(), body.length);
            call.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
