package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.Person;
import io.restassured.response.Response;

/** What tests do with exports and imports. */
final class Luggage {

    static final String EXPORT = "/v1/me/export";
    static final String IMPORT = "/v1/me/import";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Luggage() {}

    /** The document, to the byte. */
    static String exported(Person person) {
        Response export = person.get(EXPORT);
        assertThat(export.statusCode()).as(export.asString()).isEqualTo(200);
        return export.asString();
    }

    /** The document, to be looked at and changed. */
    static ObjectNode taken(Person person) {
        return parsed(exported(person));
    }

    static ObjectNode parsed(String document) {
        try {
            return (ObjectNode) JSON.readTree(document);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    /** How many records a document holds. */
    static int records(ObjectNode document) {
        int records = 0;
        for (JsonNode noun : document) {
            records += noun.isArray() ? noun.size() : 0;
        }
        return records;
    }

    /** The document but for the time at which it was exported. */
    static String untimed(String document) {
        return document.replaceFirst("\"exported_at\":\"[^\"]*\"", "\"exported_at\":\"\"");
    }

    /** Imports a document that is taken, and gives the report. */
    static Response imported(Person person, String document) {
        Response report = person.post(IMPORT, document);
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        return report;
    }

    /** What an import would do. */
    static Response tried(Person person, String document) {
        Response report = person.post(IMPORT + "?dry_run=true", document);
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        return report;
    }

    /** The report's counts of all records: created, changed, skipped and refused. */
    static void assertCounts(Response report, int created, int changed, int skipped, int refused) {
        assertThat(report.jsonPath().getMap("total", String.class, Integer.class))
                .as(report.asString())
                .containsEntry("created", created)
                .containsEntry("changed", changed)
                .containsEntry("skipped", skipped)
                .containsEntry("refused", refused);
    }

    static void erase(Person person) {
        String confirmation = person.get("/v1/me").path("confirmation");
        person.delete("/v1/me?confirmation=" + confirmation).then().statusCode(200);
    }
}
