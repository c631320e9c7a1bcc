package dev.rebound.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ServiceTest
class ProblemPageTest {

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void the_type_of_every_problem_leads_to_a_page_in_both_languages(ProblemCode code) {
        for (Language language : Language.values()) {
            Response page = page(code.type(), language);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.header("Content-Language")).isEqualTo(language.tag());
            Document html = Jsoup.parse(page.asString());
            assertThat(html.select("html").attr("lang")).isEqualTo(language.tag());
            assertThat(html.select("dd").eachText()).containsExactly("" + code.status(), code.code());
            assertThat(html.select("p").eachText())
                    .hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(text -> assertThat(text).hasSizeGreaterThan(20).doesNotContain("''", "{0}"));
            assertThat(html.select("pre").text())
                    .contains("\"type\": \"" + code.type() + "\"", "\"status\": " + code.status())
                    .doesNotContain("{0}", "''");
        }
    }

    @Test
    void each_code_of_a_fault_is_explained_where_faults_are_told() {
        Document page = Jsoup.parse(page("/problems/invalid-body", Language.EN).asString());
        assertThat(page.select("th[scope=row]").eachAttr("id"))
                .isEqualTo(Stream.of(FieldCode.values()).map(FieldCode::code).toList());
        assertThat(page("/problems/not-found", Language.EN).asString()).doesNotContain("<table>");
    }

    @Test
    void the_list_names_every_problem_once() {
        Document page = Jsoup.parse(page("/problems", Language.FR).asString());
        assertThat(page.select("table a").eachAttr("href"))
                .isEqualTo(
                        Stream.of(ProblemCode.values()).map(ProblemCode::type).toList());
    }

    @Test
    void a_problem_that_is_met_leads_to_its_page() {
        String type = Person.nobody().get("/v1/interviews").jsonPath().getString("type");
        assertThat(page(type, Language.EN).asString()).contains("Sign in first");
    }

    @Test
    void there_is_no_page_for_what_is_no_problem() {
        Response missing = Person.nobody().get("/problems/no-such-thing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.jsonPath().getString("code")).isEqualTo("not_found");
    }

    private static Response page(String path, Language language) {
        return given().header("Accept-Language", language.tag()).get(path);
    }
}
