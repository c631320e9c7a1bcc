package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is served that the contract does not name (OWASP API9 and API5). */
@ServiceTest
class InventoryTest {

    /** What developers read; the contract is about the API. */
    private static final Set<String> FOR_READERS =
            Set.of("GET /docs", "GET /problems", "GET /problems/{type}", "GET /.well-known/api-catalog");

    @Inject
    BeanManager beans;

    @Inject
    Router router;

    @TestHTTPResource(value = "/q/health", management = true)
    URL health;

    @Test
    void every_operation_that_is_served_is_in_the_contract_and_the_other_way_round() {
        Set<String> served = new TreeSet<>();
        beans.getBeans(Object.class, Any.Literal.INSTANCE).forEach(bean -> {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    verbs(method).forEach(verb -> served.add(verb + " " + address(root, method)));
                }
            }
        });
        Set<String> declared = Operation.all().stream()
                .map(operation -> operation.method() + " " + operation.template())
                .collect(Collectors.toCollection(TreeSet::new));
        served.removeAll(FOR_READERS);
        assertThat(served).isEqualTo(declared);
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String address(Path root, Method method) {
        Path own = method.getAnnotation(Path.class);
        return ("/" + root.value() + "/" + (own == null ? "" : own.value()))
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "")
                .replaceAll("\\s*:[^}]*}", "}");
    }

    @Test
    void beside_the_operations_the_server_has_the_contract_and_nothing_else() {
        assertThat(router.getRoutes().stream()
                        .map(Route::getPath)
                        .filter(Objects::nonNull)
                        .distinct())
                .containsExactlyInAnyOrder("/", "/openapi", "/openapi.json", "/openapi.yaml", "/openapi.yml", "/q/");
    }

    static Stream<String> templates() {
        return Operation.all().stream().map(Operation::template).distinct();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void another_method_than_those_of_the_contract_is_refused(String template) {
        Map<String, String> values = new HashMap<>();
        Set<String> known = new TreeSet<>(Set.of("HEAD", "OPTIONS"));
        Operation.all().stream()
                .filter(operation -> operation.template().equals(template))
                .forEach(operation -> {
                    known.add(operation.method());
                    operation
                            .pathParameters()
                            .forEach(name -> values.put(name, UUID.randomUUID().toString()));
                });
        String address = Operation.all().stream()
                .filter(operation -> operation.template().equals(template))
                .findFirst()
                .orElseThrow()
                .path(values);
        Map<String, String> headers = Map.of(
                "Authorization", Person.someone().authorization(), "Content-Type", "application/json", "If-Match", "*");
        for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND")) {
            if (!known.contains(method)) {
                // "import" is no id, where only what stands beside it takes the method.
                assertThat(Wire.send(method, address, headers).statusCode())
                        .as(method + " " + address)
                        .isIn(400, 404, 405);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/interviews/",
                "/v1/interviews;a=b",
                "/v1//interviews",
                "//v1/interviews",
                "/v1/;a=b/interviews",
                "/v1/interviews%2F",
                "/v1/interviews/%2e",
                "/v1/interviews/../interviews",
                "/v1/interviews%00"
            })
    void another_spelling_of_an_address_is_another_address(String address) {
        Map<String, String> headers = Map.of("Authorization", Person.someone().authorization());
        assertThat(Wire.send("GET", address, headers).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
    void a_header_does_not_change_the_method(String header) {
        Person ada = Person.someone();
        String interview = ada.interview();
        ada.request().header(header, "DELETE").get(interview).then().statusCode(200);
        ada.request()
                .header(header, "DELETE")
                .contentType("application/json")
                .body("{}")
                .post(interview)
                .then()
                .statusCode(405);
        ada.get(interview).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/health",
                "/q/metrics",
                "/q/dev-ui",
                "/q/info",
                "/metrics",
                "/health",
                "/swagger-ui",
                "/graphql",
                "/actuator",
                "/v0/interviews",
                "/v2/interviews",
                "/V1/interviews",
                "/v1/interviews.json",
                "/.git/config",
                "/.env",
                "/application.properties",
                "/META-INF/MANIFEST.MF",
                "/dev/tokens"
            })
    void what_operators_and_developers_have_is_not_on_the_public_port(String path) {
        Person.someone().get(path).then().statusCode(404);
        assertThat(health.getPort()).isNotEqualTo(RestAssured.port);
    }
}
