package dev.rebound.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import org.junit.jupiter.api.Test;

/** What a career site hopes for: an evening for nervous interviewees finds them, and nobody else. */
@ServiceTest
class GuidanceStoryTest {

    private final CareerSite north = new CareerSite();
    private final CareerSite south = new CareerSite();

    @Test
    void an_evening_for_nervous_interviewees_finds_them() {
        Person backOffice = north.admin();
        String evening = backOffice.created("/v1/guidance", Bodies.event("draft", 6, "\"visible-nerves\"") + "}");
        String rambling =
                backOffice.created("/v1/guidance", Bodies.article("published", ", \"weaknesses\": [\"rambling\"]"));

        Person ada = north.someone();
        hardMoment(ada, "visible-nerves");
        ada.get("/v1/guidance/recommended").then().body("items", empty());
        backOffice.patch(evening, "\"0\"", "{\"status\": \"published\"}").then().statusCode(200);

        ada.get("/v1/guidance/recommended")
                .then()
                .body("items.guidance.id", contains(Person.idOf(evening)))
                .body("items[0].reasons[0].code", equalTo("weakness"))
                .body("items[0].reasons[0].subject", equalTo("visible-nerves"))
                .body("items[0].reasons.text", hasItem("It is in 6 days."));
        Person grace = north.someone();
        hardMoment(grace, "rambling");
        grace.get("/v1/guidance/recommended").then().body("items.guidance.id", contains(Person.idOf(rambling)));

        Person elsewhere = south.someone();
        hardMoment(elsewhere, "visible-nerves");
        elsewhere.get("/v1/guidance/recommended").then().body("items", empty());
        elsewhere.get("/v1/guidance").then().body("items", empty());
        elsewhere.get(evening).then().statusCode(404);

        ada.request().put(evening + "/choice").then().statusCode(204);
        ada.get(evening).then().body("chosen", equalTo(true));
        ada.get("/v1/guidance/recommended").then().body("items[0].guidance.chosen", equalTo(true));

        Person alan = north.someone();
        hardMoment(alan, "visible-nerves");
        alan.get("/v1/guidance/recommended").then().body("items.guidance.id", contains(Person.idOf(evening)));
        alan.request().put(evening + "/dismissal").then().statusCode(204);
        alan.get("/v1/guidance/recommended").then().body("items.guidance.id", not(hasItem(Person.idOf(evening))));
        alan.get(evening).then().statusCode(200).body("dismissed", equalTo(true));
        ada.get(evening).then().body("dismissed", equalTo(false));
        assertThat(ada.get("/v1/guidance?chosen=true").jsonPath().getList("items.id"))
                .containsExactly(Person.idOf(evening));
    }

    private static void hardMoment(Person person, String weakness) {
        person.created(person.interview() + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "x", "weaknesses": ["%s"]}""".formatted(weakness));
    }
}
