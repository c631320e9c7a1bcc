package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import io.restassured.response.Response;

/** People who change, delete and erase on both sides of the chosen time. */
final class Story {

    private final Person ada = Person.someone();
    private final Person grace = Person.someone();
    private final String changed = ada.interview();
    private final String deleted = ada.interview();
    private final String erased = grace.interview();
    private String asChanged;

    void beforeTheChosenTime() {
        asChanged = change("Contoso");
        assertThat(ada.delete(deleted).statusCode()).isEqualTo(204);
    }

    void afterTheChosenTime() {
        change("Fabrikam");
        String confirmation = grace.get("/v1/me").path("confirmation");
        assertThat(grace.delete("/v1/me?confirmation=" + confirmation).statusCode())
                .isEqualTo(200);
        assertThat(erased().statusCode()).isEqualTo(404);
    }

    private String change(String company) {
        Response reply = ada.patch(changed, ada.get(changed).header("ETag"), "{\"company\": \"" + company + "\"}");
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return reply.asString();
    }

    Response changed() {
        return ada.get(changed);
    }

    /** What the change before the chosen time answered. */
    String asChanged() {
        return asChanged;
    }

    Response deleted() {
        return ada.get(deleted);
    }

    Response erased() {
        return grace.get(erased);
    }

    String idOfErased() {
        return Person.idOf(erased);
    }
}
