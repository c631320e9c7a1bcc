package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Everything a person has, as one document. */
@ServiceTest
class ExportTest {

    private final Person ada = Person.someone();

    @Test
    void everything_is_in_one_document_to_save() {
        EverythingOfAPerson.store(ada);
        Response export = ada.get("/v1/me/export");
        System.out.println(export.getHeaders() + "\n" + export.asPrettyString());
        assertThat(export.statusCode()).isEqualTo(200);
    }
}
