package dev.rebound.platform.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import org.junit.jupiter.api.Test;

/** How long a condition may be. */
@ServiceTest
class ConditionLengthTest {

    private static final String LONGEST = "\"" + "x".repeat(ConditionLength.LONGEST - 2) + "\"";

    private final Person ada = Person.someone();

    @Test
    void a_read_with_a_longer_one_is_refused() {
        String path = ada.interview();
        ada.request().header("If-None-Match", LONGEST).get(path).then().statusCode(200);
        ada.request()
                .header("If-None-Match", LONGEST + " ,\"0\"")
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("bad_header"))
                .body("errors.header", contains("If-None-Match"))
                .body("errors.code", contains("too_long"));
    }

    @Test
    void a_change_with_a_longer_one_is_refused_and_changes_nothing() {
        String path = ada.interview();
        ada.request().header("If-Match", LONGEST).delete(path).then().statusCode(412);
        ada.request().header("If-Match", "\"0\"," + LONGEST).delete(path).then().statusCode(400);
        ada.get(path).then().statusCode(200);
    }
}
