package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks through HTTP. */
@ServiceTest
class WeekTest {

    private static final String W48 = "/v1/weeks/2026-W48";
    private static final int MADE = 201;
    private static final int PRECONDITION_FAILED = 412;

    private final Person ada = Person.someone();

    private static RequestSpecification body(Person person, String json) {
        return person.request().contentType("application/json").body(json);
    }

    private Response make(String week, String json) {
        return body(ada, json).header("If-None-Match", "*").put(week);
    }

    private Response replace(String week, String etag, String json) {
        return body(ada, json).header("If-Match", etag).put(week);
    }

    private void made(String week, String json) {
        make("/v1/weeks/" + week, json).then().statusCode(201);
    }

    @Test
    void a_week_is_made_read_and_replaced_whole() {
        make(W48, """
                {"target": {"applications": 3, "rest_days": 2}, "log": {"applications": 1, "rest_days": 2}, "note": "Slow."}""")
                .then()
                .statusCode(201)
                .header("Location", W48)
                .header("ETag", "\"0\"")
                .body("iso_week", equalTo("2026-W48"))
                .body("starts_on", equalTo("2026-11-23"))
                .body("ends_on", equalTo("2026-11-29"))
                .body("target.applications", equalTo(3))
                .body("target.conversations", nullValue())
                .body("log.applications", equalTo(1))
                .body("log.practice_minutes", equalTo(0))
                .body("kept.applications", equalTo("not_kept"))
                .body("kept.conversations", equalTo("no_target"))
                .body("kept.rest_days", equalTo("kept"))
                .body("kept.week", equalTo("not_kept"))
                .body("note", equalTo("Slow."))
                .body("created_at", notNullValue());
        Response read = ada.get(W48);
        read.then().statusCode(200).header("ETag", "\"0\"");
        replace(W48, "\"0\"", "{\"target\": {\"applications\": 3}, \"log\": {\"applications\": 4}}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("target.rest_days", nullValue())
                .body("log.rest_days", equalTo(0))
                .body("note", nullValue())
                .body("kept.week", equalTo("kept"))
                .body("created_at", equalTo(read.path("created_at")));
        replace(W48, "\"1\"", "{}").then().statusCode(200).body("kept.week", equalTo("no_target"));
        ada.get(W48).then().body("target.applications", nullValue()).body("log.applications", equalTo(0));
        ada.request().header("If-None-Match", "\"2\"").get(W48).then().statusCode(304);
    }

    @Test
    void a_put_has_to_say_whether_it_makes_or_replaces() {
        body(ada, "{}").put(W48).then().statusCode(428).body("code", equalTo("etag_required"));
        replace(W48, "\"0\"", "{}").then().statusCode(412);
        replace(W48, "*", "{}").then().statusCode(412);
        ada.get(W48).then().statusCode(404);
        make(W48, "{}").then().statusCode(201);
        make(W48, "{\"note\": \"x\"}").then().statusCode(412).body("code", equalTo("etag_mismatch"));
        replace(W48, "\"7\"", "{}").then().statusCode(412);
        replace(W48, "W/\"0\"", "{}").then().statusCode(412);
        replace(W48, "nonsense", "{}").then().statusCode(400).body("errors[0].header", equalTo("If-Match"));
        body(ada, "{}")
                .header("If-None-Match", "\"0\"")
                .put(W48)
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("If-None-Match"));
        body(ada, "{}")
                .header("If-None-Match", "*")
                .header("If-Match", "\"0\"")
                .put(W48)
                .then()
                .statusCode(412);
        replace(W48, "*", "{\"note\": \"y\"}").then().statusCode(200).body("note", equalTo("y"));
        ada.request().header("If-Match", "\"0\"").delete(W48).then().statusCode(412);
        ada.request().header("If-Match", "\"1\"").delete(W48).then().statusCode(204);
        ada.delete(W48).then().statusCode(404);
        ada.request().header("If-Match", "\"1\"").delete(W48).then().statusCode(404);
    }

    @Test
    void a_week_made_twice_at_once_is_made_once() throws Exception {
        Callable<Integer> one = () -> make(W48, "{}").statusCode();
        assertThat(AtOnce.of(List.of(one, one, one)))
                .containsExactlyInAnyOrder(MADE, PRECONDITION_FAILED, PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-W53", "2026-W54", "2026-W00", "2026-w48", "2026W48", "1999-W01", "2200-W01", "week"})
    void an_address_that_names_no_week_is_refused(String name) {
        String path = "/v1/weeks/" + name;
        ada.get(path).then().statusCode(400).body("code", equalTo("malformed_week"));
        make(path, "{}").then().statusCode(400).body("code", equalTo("malformed_week"));
        ada.delete(path).then().statusCode(400);
    }

    @Test
    void a_long_year_has_its_last_week() {
        make("/v1/weeks/2026-W53", "{}").then().statusCode(201).body("ends_on", equalTo("2027-01-03"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"target\": {\"applications\": -1}}        | /target/applications   | out_of_range",
                "{\"target\": {\"rest_days\": 8}}            | /target/rest_days      | out_of_range",
                "{\"log\": {\"rest_days\": 8}}               | /log/rest_days         | out_of_range",
                "{\"log\": {\"practice_minutes\": 10081}}    | /log/practice_minutes  | out_of_range",
                "{\"log\": {\"conversations\": 1.5}}         | /log/conversations     | wrong_type",
                "{\"log\": {\"conversations\": \"1\"}}       | /log/conversations     | wrong_type",
                "{\"log\": {\"streak\": 1}}                  | /log/streak            | unknown_field",
                "{\"log\": 3}                                | /log                   | wrong_type",
                "{\"note\": \"a\\u0000\"}                    | /note                  | forbidden_character",
                "{\"iso_week\": \"2026-W48\"}                | /iso_week              | unknown_field",
            })
    void what_is_not_right_is_refused_with_its_pointer(String json, String pointer, String code) {
        make(W48, json)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
        ada.get(W48).then().statusCode(404);
    }

    @Test
    void a_note_has_its_limit() {
        make(W48, "{\"note\": \"" + "x".repeat(5001) + "\"}").then().statusCode(422);
        make(W48, "{\"note\": \"" + "x".repeat(5000) + "\"}").then().statusCode(201);
    }

    @Test
    void the_current_week_reads_as_empty_where_nothing_is_stored() {
        ada.interview();
        LocalDate today = LocalDate.now(ZoneId.of("America/Montreal"));
        String name = IsoWeek.of(today).toString();
        ada.get("/v1/weeks/current")
                .then()
                .statusCode(200)
                .body("on", equalTo(today.toString()))
                .body("time_zone", equalTo("America/Montreal"))
                .body("week.iso_week", equalTo(name))
                .body("week.log.applications", equalTo(0))
                .body("week.log.rest_days", equalTo(0))
                .body("week.target.applications", nullValue())
                .body("week.kept.week", equalTo("no_target"))
                .body("week.etag", nullValue());
        made(name, "{\"log\": {\"rest_days\": 1}}");
        ada.get("/v1/weeks/current")
                .then()
                .body("week.log.rest_days", equalTo(1))
                .body("week.etag", equalTo("\"0\""));
        ada.get("/v1/weeks/current?time_zone=Pacific/Kiritimati")
                .then()
                .body(
                        "on",
                        equalTo(LocalDate.now(ZoneId.of("Pacific/Kiritimati")).toString()));
        ada.get("/v1/weeks/current?time_zone=x").then().statusCode(400);
    }

    @Test
    void weeks_are_listed_and_paged_the_latest_first_across_the_turn_of_the_year() {
        for (String week : List.of("2026-W53", "2027-W01", "2026-W09", "2026-W10")) {
            made(week, "{}");
        }
        ada.get("/v1/weeks").then().body("items.iso_week", contains("2027-W01", "2026-W53", "2026-W10", "2026-W09"));
        ada.get("/v1/weeks?iso_week_from=2026-W10&iso_week_to=2026-W53")
                .then()
                .body("items.iso_week", contains("2026-W53", "2026-W10"));
        String cursor = ada.get("/v1/weeks?limit=3").jsonPath().getString("next_cursor");
        ada.get("/v1/weeks?limit=3&cursor=" + cursor)
                .then()
                .body("items.iso_week", contains("2026-W09"))
                .body("has_more", equalTo(false));
        ada.get("/v1/weeks?iso_week_from=2026-W10&cursor=" + cursor).then().statusCode(400);
        ada.get("/v1/weeks?iso_week_from=2025-W53")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("bad_format"));
        ada.get("/v1/weeks?year=2026").then().statusCode(400);
    }

    @Test
    void a_summary_stands_beside_what_it_is_made_of() {
        made("2026-W45", """
                {"target": {"applications": 3, "rest_days": 2}, "log": {"applications": 4, "rest_days": 2}}""");
        made("2026-W46", """
                {"target": {"applications": 3, "rest_days": 2}, "log": {"applications": 1, "rest_days": 3}}""");
        made("2026-W47", "{\"target\": {\"applications\": 3}}");
        made("2026-W48", "{\"log\": {\"practice_minutes\": 40, \"applications\": 2}}");
        made("2026-W49", "{\"log\": {\"applications\": 99}}");
        ada.get("/v1/weeks/summary?iso_week_from=2026-W44&iso_week_to=2026-W48")
                .then()
                .statusCode(200)
                .body("iso_week_from", equalTo("2026-W44"))
                .body("iso_week_to", equalTo("2026-W48"))
                .body("weeks", equalTo(5))
                .body("weeks_logged", equalTo(3))
                .body("weeks_with_target", equalTo(2))
                .body("weeks_kept", equalTo(1))
                .body("measures.measure", contains("applications", "conversations", "practice_minutes", "rest_days"))
                .body("measures.sum", contains(7, 0, 40, 5))
                .body("measures.median", contains(2f, 0f, 0f, 2f))
                .body("measures.weeks_logged", contains(3, 3, 3, 3))
                .body("measures.weeks_with_target", contains(2, 0, 0, 2))
                .body("measures.weeks_kept", contains(1, 0, 0, 2))
                .body("measures[0].inputs.iso_week", contains("2026-W45", "2026-W46", "2026-W48"))
                .body("measures[0].inputs.target", contains(3, 3, null))
                .body("measures[0].inputs.logged", contains(4, 1, 2));
    }

    @Test
    void a_summary_of_nothing_says_so() {
        ada.get("/v1/weeks/summary")
                .then()
                .statusCode(200)
                .body("weeks", equalTo(12))
                .body("weeks_logged", equalTo(0))
                .body("measures", hasSize(4))
                .body("measures.median", contains(nullValue(), nullValue(), nullValue(), nullValue()))
                .body("measures.sum", contains(0, 0, 0, 0))
                .body("measures[3].inputs", empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "iso_week_from=2026-W48&iso_week_to=2026-W47",
                "iso_week_from=2024-W48&iso_week_to=2026-W48",
                "iso_week_from=2025-W53",
                "iso_week_to=now",
                "time_zone=x",
                "limit=5"
            })
    void a_range_that_is_not_right_is_refused(String query) {
        ada.get("/v1/weeks/summary?" + query).then().statusCode(400);
    }

    @Test
    void the_longest_range_is_two_years_of_weeks() {
        ada.get("/v1/weeks/summary?iso_week_from=2024-W49&iso_week_to=2026-W48")
                .then()
                .statusCode(200)
                .body("weeks", equalTo(104));
    }

    @Test
    void figures_are_those_of_a_plain_computation_over_random_weeks() {
        Random random = new Random(48);
        List<int[]> logged = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            int[] week = {random.nextInt(4), random.nextInt(3), random.nextInt(2) * 30, random.nextInt(3)};
            Integer target = random.nextBoolean() ? random.nextInt(4) : null;
            made("2026-W%02d".formatted(i), """
                    {"target": {"applications": %s},
                     "log": {"applications": %d, "conversations": %d, "practice_minutes": %d, "rest_days": %d}}""".formatted(target, week[0], week[1], week[2], week[3]));
            if (week[0] + week[1] + week[2] + week[3] > 0) {
                logged.add(new int[] {week[0], week[1], week[2], week[3], target == null ? -1 : target});
            }
        }
        JsonPath summary = ada.get("/v1/weeks/summary?iso_week_from=2026-W01&iso_week_to=2026-W30")
                .jsonPath();
        assertThat(summary.getInt("weeks_logged")).isEqualTo(logged.size());
        for (int m = 0; m < 4; m++) {
            int measure = m;
            int[] values =
                    logged.stream().mapToInt(week -> week[measure]).sorted().toArray();
            double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2.0;
            assertThat(summary.getDouble("measures[" + m + "].median")).isEqualTo(median);
            assertThat(summary.getInt("measures[" + m + "].sum"))
                    .isEqualTo(java.util.Arrays.stream(values).sum());
        }
        assertThat(summary.getInt("measures[0].weeks_with_target"))
                .isEqualTo((int) logged.stream().filter(week -> week[4] >= 0).count())
                .isEqualTo(summary.getInt("weeks_with_target"));
        assertThat(summary.getInt("measures[0].weeks_kept"))
                .isEqualTo((int) logged.stream()
                        .filter(week -> week[4] >= 0 && week[0] >= week[4])
                        .count())
                .isEqualTo(summary.getInt("weeks_kept"));
    }

    @Test
    void other_people_s_weeks_are_not_there() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        body(here, "{\"log\": {\"applications\": 1}}")
                .header("If-None-Match", "*")
                .put(W48)
                .then()
                .statusCode(201);
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "other-site")))) {
            other.get(W48).then().statusCode(404);
            other.delete(W48).then().statusCode(404);
            body(other, "{}").header("If-Match", "\"0\"").put(W48).then().statusCode(412);
            other.get("/v1/weeks").then().body("items", empty());
            other.get("/v1/weeks/summary?iso_week_to=2026-W48").then().body("weeks_logged", equalTo(0));
            body(other, "{}").header("If-None-Match", "*").put(W48).then().statusCode(201);
        }
        here.get(W48).then().body("log.applications", equalTo(1));
        Person nobody = Person.nobody();
        for (String path : List.of(W48, "/v1/weeks", "/v1/weeks/current", "/v1/weeks/summary")) {
            nobody.get(path).then().statusCode(401);
        }
        body(nobody, "{}").header("If-None-Match", "*").put(W48).then().statusCode(401);
        nobody.delete(W48).then().statusCode(401);
    }
}
