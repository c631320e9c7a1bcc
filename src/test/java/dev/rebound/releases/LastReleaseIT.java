package dev.rebound.releases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.PackagedService;
import dev.rebound.support.Person;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A rollout half-way: the schema is of today, one replica of the last release and one of today serve the same people.
 * {@code mvn -Plast-release verify} builds the last release from its commit.
 */
@EnabledIfSystemProperty(named = "last.release.jar", matches = ".+")
class LastReleaseIT {

    @AfterEach
    void reset() {
        RestAssured.reset();
    }

    @Test
    void the_last_release_works_on_the_schema_of_today_and_with_a_replica_of_today() throws Exception {
        try (ProductionSettings production = ProductionSettings.prepare()) {
            try (PackagedService migration = PackagedService.start(production.variables(), "migrate")) {
                assertThat(migration.awaitEnd()).as(migration.output()).isZero();
            }
            Map<String, String> replica = new HashMap<>(production.variables());
            replica.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
            replica.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            try (PackagedService last = PackagedService.run(
                            List.of(java, "-jar", System.getProperty("last.release.jar")), replica);
                    PackagedService today = PackagedService.start(replica)) {
                last.awaitReady();
                today.awaitReady();
                aPersonsWay(last, today);
                aPersonsWay(today, last);
                assertThat(last.output() + today.output()).doesNotContain("ERROR");
            }
        }
    }

    /** What one replica wrote, the other one reads, changes, tells of, takes along and erases. */
    private static void aPersonsWay(PackagedService one, PackagedService other) {
        Person ada = Person.withToken(Tokens.of("person of " + one.address()));
        RestAssured.baseURI = one.address();
        EverythingOfAPerson.store(ada);
        RestAssured.baseURI = other.address();
        String interview = "/v1/interviews/" + ada.get("/v1/interviews").<String>path("items[-1].id");
        Response read = ada.get(interview);
        ada.patch(interview, read.header("ETag"), "{\"overall\": 4, \"notes\": \"From the other replica\"}")
                .then()
                .statusCode(200);
        String checklist = "/v1/checklists/" + ada.get("/v1/checklists").<String>path("items[0].id");
        Response items = ada.get(checklist);
        Map<String, String> item = items.path("steps[0].items[0]");
        ada.patch(checklist + "/items/" + item.get("id"), item.get("etag"), "{\"status\": \"done\"}")
                .then()
                .statusCode(200);
        ada.get("/v1/progress").then().statusCode(200);
        assertThat(Stream.of(one, other).map(replica -> taken(ada, replica)).distinct())
                .as("an export of either")
                .hasSize(1);
        String confirmation = ada.get("/v1/me").path("confirmation");
        ada.delete("/v1/me?confirmation=" + confirmation).then().statusCode(200);
        RestAssured.baseURI = one.address();
        assertThat(ada.get("/v1/interviews").<List<?>>path("items")).isEmpty();
    }

    private static Object taken(Person person, PackagedService replica) {
        RestAssured.baseURI = replica.address();
        Response export = person.get("/v1/me/export");
        assertThat(export.statusCode()).isEqualTo(200);
        return export.path("interviews");
    }
}
