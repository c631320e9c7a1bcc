package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rebound.support.ServiceTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

/** The service asks nobody on a person's behalf (OWASP API7): addresses that people give are kept, never followed. */
@ServiceTest
class OutgoingTest {

    private static final int PATIENCE_MILLIS = 1_000;

    @Test
    void no_address_in_any_field_is_followed() throws IOException {
        Victim person = new Victim();
        int given = 0;
        try (ServerSocket attacker = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + attacker.getLocalPort() + "/";
            for (Operation operation : MassAssignmentTest.withBody().toList()) {
                JsonNode body = person.body(operation);
                for (Field field : operation.fields()) {
                    if (field.isText()) {
                        Call call = person.call(operation).withBody(field.put(body, TextNode.valueOf(address)));
                        given += person.sends(call).status() < 300 ? 1 : 0;
                    }
                }
            }
            for (Operation operation : Operation.all()) {
                if (operation.reads()) {
                    person.sends(person.call(operation));
                }
            }
            assertThat(given).as("addresses that were taken").isGreaterThan(30);
            attacker.setSoTimeout(PATIENCE_MILLIS);
            assertThat(isCalled(attacker)).isFalse();
        }
    }

    private static boolean isCalled(ServerSocket server) throws IOException {
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
