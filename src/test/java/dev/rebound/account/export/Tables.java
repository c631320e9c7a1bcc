package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sends tables of interviews and looks at what became of them. */
final class Tables {

    static final String PATH = "/v1/me/import/interviews.csv";

    /** The mapping of a table with the columns {@code C,R,W} for what every interview needs. */
    static final String SHORT = "company:C,role_title:R,held_at:W";

    private Tables() {}

    static Response send(Person person, byte[] csv, Map<String, String> parameters) {
        return person.request()
                .contentType("text/csv; charset=utf-8")
                .queryParams(parameters)
                .body(csv)
                .post(PATH);
    }

    static Response send(Person person, String csv, Map<String, String> parameters) {
        return send(person, csv.getBytes(StandardCharsets.UTF_8), parameters);
    }

    static Response imported(Person person, String csv, Map<String, String> parameters) {
        Response report = send(person, csv, parameters);
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        return report;
    }

    static void counts(Response report, int created, int changed, int skipped, int refused) {
        assertThat(report.<Map<String, Integer>>path("total"))
                .as(report.asString())
                .isEqualTo(Map.of("created", created, "changed", changed, "skipped", skipped, "refused", refused));
    }

    /** Each fault as {@code <where> <code>}. */
    static List<String> faults(Response reply) {
        return reply.<List<Map<String, String>>>path("errors").stream()
                .map(fault -> (fault.get("pointer") == null ? fault.get("parameter") : fault.get("pointer")) + " "
                        + fault.get("code"))
                .toList();
    }

    static List<Map<String, Object>> interviews(Person person) {
        return person.get("/v1/interviews?sort=held_at&limit=100").path("items");
    }

    /** A table that the person exports, to the byte. */
    static String exported(Person person, String noun) {
        Response table = person.get("/v1/me/export/" + noun + ".csv");
        assertThat(table.statusCode()).isEqualTo(200);
        return new String(table.asByteArray(), StandardCharsets.UTF_8);
    }

    static void erase(Person person) {
        person.delete("/v1/me?confirmation=" + person.get("/v1/me").path("confirmation"))
                .then()
                .statusCode(200);
    }

    /** A file of a tracker; see {@code src/test/resources/trackers/README.md}. */
    static byte[] file(String name) {
        try (InputStream file = Tables.class.getResourceAsStream("/trackers/" + name)) {
            return file.readAllBytes();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
