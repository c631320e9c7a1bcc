package dev.rebound.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service keeps of a person, at a glance. */
@ServiceTest
class AccountTest {

    private final String subject = "person-" + UUID.randomUUID();
    private final Person ada = Person.withToken(Tokens.of(subject));

    @Test
    void it_says_since_when_somebody_is_known_and_from_where() {
        Instant before = Instant.now().minusSeconds(1);
        Response account = Person.withToken(Tokens.of(subject, "north")).get("/v1/me");
        account.then().statusCode(200).body("site", equalTo("north"));
        assertThat(Instant.parse(account.path("first_seen_at"))).isBetween(before, Instant.now());
        assertThat(account.<String>path("last_seen_at")).isEqualTo(account.path("first_seen_at"));
        Person.someone().get("/v1/me").then().body("site", equalTo("default"));
    }

    @Test
    void it_counts_each_noun_and_nothing_that_the_service_keeps_for_itself() {
        Map<String, Integer> none = ada.get("/v1/me").path("counts");
        assertThat(none.values()).containsOnly(0);
        EverythingOfAPerson.store(ada);
        Map<String, Integer> counts = ada.get("/v1/me").path("counts");
        assertThat(counts)
                .containsEntry("interviews", 2)
                .containsEntry("moments", 1)
                .containsEntry("own_weaknesses", 1)
                .containsEntry("reflections", 2)
                .containsEntry("mood_checks", 1)
                .doesNotContainKeys("persons", "activities", "idempotency_keys");
        assertThat(counts.values()).as("every noun has some: " + counts).doesNotContain(0);
    }

    @Test
    void another_person_another_site_and_nobody_see_nothing_of_it() {
        EverythingOfAPerson.store(ada);
        assertThat(Person.someone()
                        .get("/v1/me")
                        .<Map<String, Integer>>path("counts")
                        .values())
                .containsOnly(0);
        assertThat(Person.withToken(Tokens.of(subject, "other-site"))
                        .get("/v1/me")
                        .<Map<String, Integer>>path("counts")
                        .values())
                .containsOnly(0);
        Person.nobody().get("/v1/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    @Test
    void the_confirmation_says_how_long_it_is_good() {
        Response account = ada.get("/v1/me");
        assertThat(account.<String>path("confirmation")).matches("[A-Za-z0-9_-]{24}");
        Instant end = Instant.parse(account.path("confirmation_expires_at"));
        assertThat(Duration.between(Instant.now(), end)).isBetween(Duration.ofMinutes(9), Duration.ofMinutes(20));
    }

    @Test
    void where_the_site_sets_no_retention_there_is_none() {
        ada.get("/v1/me")
                .then()
                .body("retention.kept_for", nullValue())
                .body("retention.erased_on", nullValue())
                .body("retention.warning_from", nullValue())
                .body("retention.warned_at", nullValue());
    }

    @Test
    void its_etag_changes_with_what_is_kept() {
        String first = ada.get("/v1/me").header("ETag");
        ada.interview();
        Response second = ada.get("/v1/me");
        assertThat(second.header("ETag")).isEqualTo(second.path("etag")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me?confirmation=x", "/v1/me?limit=5"})
    void an_unknown_parameter_is_refused(String path) {
        ada.get(path).then().statusCode(400).body("code", equalTo("unknown_parameter"));
    }

    @Test
    void erasing_needs_a_confirmation() {
        ada.interview();
        ada.delete("/v1/me")
                .then()
                .statusCode(400)
                .body("code", equalTo("confirmation_required"))
                .body("errors.parameter", contains("confirmation"));
        ada.delete("/v1/me?confirmation=").then().statusCode(400);
        ada.speaking("fr").delete("/v1/me").then().statusCode(400).body("title", equalTo("Confirmation nécessaire"));
        assertThat(ada.get("/v1/me").<Integer>path("counts.interviews")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11", "%00", "é", "AAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_wrong_confirmation_erases_nothing(String wrong) {
        ada.interview();
        ada.delete("/v1/me?confirmation=" + wrong)
                .then()
                .statusCode(409)
                .body("code", equalTo("confirmation_mismatch"))
                .body("errors.parameter", contains("confirmation"));
        assertThat(ada.get("/v1/me").<Integer>path("counts.interviews")).isEqualTo(1);
    }

    @Test
    void somebody_else_s_confirmation_erases_nothing_and_nobody_erases_nothing() {
        ada.interview();
        String hers = ada.get("/v1/me").path("confirmation");
        Person.someone().delete("/v1/me?confirmation=" + hers).then().statusCode(409);
        Person.withToken(Tokens.of(subject, "other-site"))
                .delete("/v1/me?confirmation=" + hers)
                .then()
                .statusCode(409);
        Person.nobody().delete("/v1/me?confirmation=" + hers).then().statusCode(401);
        assertThat(ada.get("/v1/me").<Integer>path("counts.interviews")).isEqualTo(1);
    }

    @Test
    void who_names_the_version_they_saw_erases_no_other() {
        Response seen = ada.get("/v1/me");
        ada.interview();
        String path = "/v1/me?confirmation=" + seen.path("confirmation");
        ada.request()
                .header("If-Match", seen.header("ETag"))
                .delete(path)
                .then()
                .statusCode(412);
        ada.request()
                .header("If-Match", ada.get("/v1/me").header("ETag"))
                .delete(path)
                .then()
                .statusCode(200);
    }

    @Test
    void other_methods_are_not_allowed() {
        ada.post("/v1/me", "{}").then().statusCode(405);
        ada.delete("/v1/me/activity").then().statusCode(405);
    }
}
