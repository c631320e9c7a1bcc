package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** What a person took along comes back as it was. */
@ServiceTest
class ImportTest {

    private final Person ada = Person.someone();

    @Test
    void what_was_exported_comes_back_to_the_byte_after_everything_was_erased() {
        EverythingOfAPerson.store(ada);
        String before = exported(ada);
        assertThat(ada.delete("/v1/me?confirmation=" + ada.get("/v1/me").path("confirmation"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(exported(ada)).doesNotContain("Northwind");

        Response report = ada.post("/v1/me/import", before);
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        assertThat(untimed(exported(ada))).isEqualTo(untimed(before));
        System.out.println(report.asString());
    }

    static String exported(Person person) {
        Response export = person.get("/v1/me/export");
        assertThat(export.statusCode()).as(export.asString()).isEqualTo(200);
        return export.asString();
    }

    /** The document but for the time at which it was exported. */
    static String untimed(String document) {
        return document.replaceFirst("\"exported_at\":\"[^\"]*\"", "\"exported_at\":\"\"");
    }
}
