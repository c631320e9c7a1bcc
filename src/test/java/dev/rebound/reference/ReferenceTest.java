package dev.rebound.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ReferenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/problems", "/problems/invalid-body"})
    void a_page_is_open_to_all_and_loads_only_what_the_service_has(String path) {
        Response page = given().get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html").contains("utf-8");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("http");
        assertThat(page.header("Cache-Control")).startsWith("public, max-age=3600");
        Set<String> links = Jsoup.parse(page.asString()).select("[href], [src]").stream()
                .map(element -> element.attr("href") + element.attr("src"))
                .filter(link -> !link.startsWith("data:"))
                .collect(Collectors.toSet());
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/"));
        assertThat(links)
                .allSatisfy(link -> assertThat(given().get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void a_page_that_a_browser_has_is_not_sent_again() {
        String etag = given().get("/docs").header("ETag");
        Response again = given().header("If-None-Match", etag).get("/docs");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void the_reference_reads_the_contract_of_this_service() {
        assertThat(given().get("/docs/reference.js").asString()).contains("'/openapi.yaml'");
        Response contract = given().get("/openapi.yaml");
        assertThat(contract.contentType()).startsWith("application/yaml");
        assertThat(contract.asString()).contains("operationId: createInterview");
    }

    @Test
    void the_catalogue_leads_a_machine_to_the_contract_and_the_pages() {
        Response catalogue = given().get("/.well-known/api-catalog");
        assertThat(catalogue.statusCode()).isEqualTo(200);
        assertThat(catalogue.contentType())
                .startsWith("application/linkset+json")
                .contains("profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        JsonPath linkset = catalogue.jsonPath();
        assertThat(linkset.getString("linkset[0].anchor")).isEqualTo("/v1");
        for (String relation : List.of("service-desc", "service-doc")) {
            List<Map<String, String>> targets = linkset.getList("linkset[0].'" + relation + "'");
            assertThat(targets).hasSize(2).allSatisfy(target -> {
                Response reply = given().get(target.get("href"));
                assertThat(reply.statusCode()).isEqualTo(200);
                assertThat(reply.contentType()).startsWith(target.get("type"));
            });
        }
    }

    @Test
    void a_head_of_the_catalogue_carries_its_link() {
        Response head = given().head("/.well-known/api-catalog");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Link")).isEqualTo("</.well-known/api-catalog>; rel=\"api-catalog\"");
    }

    @Test
    void the_pages_take_no_query_and_no_other_method() {
        assertThat(Person.nobody().get("/docs?theme=dark").jsonPath().getString("code"))
                .isEqualTo("unknown_parameter");
        assertThat(Person.nobody().post("/problems", "{}").statusCode()).isEqualTo(405);
    }
}
