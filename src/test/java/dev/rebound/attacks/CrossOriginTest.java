package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages of other origins (ASVS V3.4 and V3.5, OWASP API8). That the career site's own pages may call is tried by
 * ConventionsTest.
 */
@ServiceTest
class CrossOriginTest {

    private static final String CAREER_SITE = "https://career.example";
    /** Without the first, a browser lets a page read nothing and send nothing but what forms could send. */
    private static final List<String> GRANTS =
            List.of("access-control-allow-origin", "access-control-allow-credentials");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://career.example",
                "https://career.example:8443",
                "https://career.example.evil.example",
                "https://evil-career.example",
                "https://career.example@evil.example",
                "https://sub.career.example",
                "https://career.example/",
                "file://",
                "*"
            })
    void another_origin_may_read_nothing_and_ask_for_nothing(String origin) {
        Map<String, String> headers =
                Map.of("Origin", origin, "Authorization", Person.someone().authorization());
        grantsNothing(Wire.send("GET", "/v1/interviews", headers));
        grantsNothing(Wire.send("GET", "/v1/weakness-catalogue", Map.of("Origin", origin)));
        for (String method : List.of("GET", "POST", "PATCH", "DELETE")) {
            HttpResponse<String> asked = preflight("/v1/interviews", origin, method);
            assertThat(asked.statusCode()).as(method).isEqualTo(403);
            grantsNothing(asked);
        }
    }

    private static void grantsNothing(HttpResponse<String> reply) {
        assertThat(reply.headers().map()).doesNotContainKeys(GRANTS.toArray(String[]::new));
    }

    static Stream<String> addresses() {
        Map<String, String> values = new HashMap<>();
        Operation.all().forEach(operation -> operation
                .pathParameters()
                .forEach(name -> values.put(name, UUID.randomUUID().toString())));
        return Operation.all().stream().map(operation -> operation.path(values)).distinct();
    }

    /** Whatever the address; and where the site's own page asks, no other than it is named. */
    @ParameterizedTest
    @MethodSource("addresses")
    void no_address_is_open_to_every_origin(String address) {
        grantsNothing(preflight(address, "https://evil.example", "GET"));
        HttpResponse<String> own = preflight(address, CAREER_SITE, "GET");
        assertThat(own.headers().firstValue("access-control-allow-origin")).hasValue(CAREER_SITE);
        assertThat(own.headers().firstValue("access-control-allow-headers").orElseThrow())
                .doesNotContain("*");
        assertThat(own.headers().firstValue("access-control-allow-methods").orElseThrow())
                .doesNotContain("*", "TRACE", "CONNECT");
    }

    private static HttpResponse<String> preflight(String address, String origin, String method) {
        return Wire.send(
                "OPTIONS",
                address,
                Map.of(
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        "authorization"));
    }
}
