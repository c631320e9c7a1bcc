package dev.rebound.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Progress as it is derived, through HTTP; the figures are worked by hand. */
@ServiceTest
class ProgressTest {

    private final Person ada = Person.someone();

    /** An interview of 60 minutes with its ratings; a rating of -1 is left out. */
    private String interview(String kind, String heldAt, int overall, int confidenceAfter, int anxiety) {
        return ada.created("/v1/interviews", """
                {"company": "Northwind", "role_title": "Analyst", "kind": "%s", "held_at": "%s", "duration_minutes": 60,
                 "time_zone": "America/Montreal", "self_assessment": {%s}}
                """.formatted(kind, heldAt, ratings(overall, confidenceAfter, anxiety)));
    }

    private static String ratings(int overall, int confidenceAfter, int anxiety) {
        return String.join(
                ", ",
                List.of(
                        rating("overall", overall),
                        rating("confidence_after", confidenceAfter),
                        rating("anxiety", anxiety)));
    }

    private static String rating(String name, int value) {
        return "\"" + name + "\": " + (value < 0 ? "null" : value);
    }

    private String assess(String slug, int severity, String interview) {
        return ada.created("/v1/weaknesses/" + slug + "/assessments", """
                {"severity": %d%s}
                """.formatted(
                        severity, interview == null ? "" : ", \"interview_id\": \"" + Person.idOf(interview) + "\""));
    }

    private void mood(String at, int valence, String interview) {
        ada.created("/v1/mood-checks", """
                {"at": "%s", "phase": "weekly", "valence": %d%s}
                """.formatted(
                at, valence, interview == null ? "" : ", \"interview_id\": \"" + Person.idOf(interview) + "\""));
    }

    private void hardMoment(String interview, String notedAt, String... slugs) {
        ada.created(interview + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "x", "next_time": "y", "noted_at": "%s",
                 "weaknesses": [%s]}
                """.formatted(
                        notedAt, slugs.length == 0 ? "" : "\"" + String.join("\", \"", slugs) + "\""));
    }

    private ValidatableResponse read(String path) {
        return ada.get(path).then().statusCode(200);
    }

    @Test
    void a_person_without_any_record_is_told_where_to_begin() {
        read("/v1/progress")
                .body("interviews.real", equalTo(0))
                .body("latest", nullValue())
                .body("summary", containsString("No real interview was held yet"))
                .body("trends.reading", contains(java.util.Collections.nCopies(6, equalTo("too_few"))))
                .body("weaknesses", empty())
                .body("carry_over.used", equalTo(0))
                .body("carry_over.share", nullValue())
                .body("next_steps.key", contains("record_an_interview"));
        read("/v1/progress/interviews").body("items", empty()).body("has_more", equalTo(false));
        read("/v1/progress/weaknesses").body("items", empty());
    }

    @Test
    void a_person_with_one_interview_gets_a_helpful_reply() {
        String only = interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        hardMoment(only, "2026-09-10T17:30:00Z", "rambling");
        read("/v1/progress")
                .body("summary", containsString("One interview so far"))
                .body("latest.interview_id", equalTo(Person.idOf(only)))
                .body("latest.comparison.went_better", equalTo("first"))
                .body("latest.comparison.previous_interview_id", nullValue())
                .body("latest.hours_to_debrief.hours", equalTo(2.5f))
                .body("trends.find { it.measure == 'anxiety' }.latest", equalTo(8f))
                .body("trends.find { it.measure == 'anxiety' }.slope", nullValue())
                .body(
                        "trends.find { it.measure == 'anxiety' }.explanation",
                        equalTo("One figure for nerves so far; a trend takes three."))
                .body("next_steps.key", contains("assess_weaknesses", "check_your_mood", "make_a_plan"));
    }

    @Test
    void two_parts_that_moved_the_right_way_make_an_interview_better() {
        String first = interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        String second = interview("real", "2026-10-10T14:00:00Z", 2, 3, 6);
        String third = interview("real", "2026-11-10T14:00:00Z", 1, 4, 6);
        assess("rambling", 4, first);
        assess("mind-blank", 3, first);
        assess("rambling", 2, second);
        JsonPath page = read("/v1/progress/interviews").extract().jsonPath();
        assertThat(page.getList("items.interview_id", String.class))
                .containsExactly(Person.idOf(third), Person.idOf(second), Person.idOf(first));
        assertThat(page.getList("items.comparison.went_better", String.class)).containsExactly("no", "yes", "first");
        assertThat(page.getString("items[1].comparison.previous_interview_id")).isEqualTo(Person.idOf(first));
        assertThat(page.getList("items[1].comparison.parts.measure", String.class))
                .containsExactly("overall", "confidence_after", "anxiety", "mean_severity");
        assertThat(page.getList("items[1].comparison.parts.before", Float.class))
                .containsExactly(2f, 1f, 8f, 3.5f);
        assertThat(page.getList("items[1].comparison.parts.after", Float.class)).containsExactly(2f, 3f, 6f, 2f);
        assertThat(page.getList("items[1].comparison.parts.change", Float.class))
                .containsExactly(0f, 2f, -2f, -1.5f);
        assertThat(page.getList("items[1].comparison.parts.moved", String.class))
                .containsExactly("unchanged", "right_way", "right_way", "right_way");
        assertThat(page.getString("items[1].comparison.explanation"))
                .isEqualTo(
                        "It went better than the one before: 3 of 4 parts moved the right way (overall rating 2 to 2;"
                                + " confidence after 1 to 3; nerves 8 to 6; severity of weaknesses 3.5 to 2).");
        assertThat(page.getInt("items[0].comparison.moved_right_way")).isEqualTo(1);
        assertThat(page.getInt("items[0].comparison.comparable")).isEqualTo(3);
    }

    @Test
    void an_interview_that_lacks_ratings_is_not_judged() {
        interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        interview("real", "2026-10-10T14:00:00Z", -1, -1, 6);
        read("/v1/progress/interviews")
                .body("items[0].comparison.went_better", equalTo("unknown"))
                .body("items[0].comparison.comparable", equalTo(1))
                .body("items[0].comparison.moved_right_way", equalTo(1));
    }

    @Test
    void confidence_before_is_compared_where_both_have_only_that() {
        for (String[] held : List.of(new String[] {"2026-09-10", "2"}, new String[] {"2026-10-10", "4"})) {
            ada.created("/v1/interviews", """
                    {"company": "A", "role_title": "B", "held_at": "%sT10:00:00Z",
                     "self_assessment": {"confidence_before": %s}}
                    """.formatted(held[0], held[1]));
        }
        read("/v1/progress/interviews")
                .body("items[0].comparison.parts[1].measure", equalTo("confidence_before"))
                .body("items[0].comparison.parts[1].change", equalTo(2f));
    }

    @Test
    void real_and_mock_interviews_are_kept_apart() {
        interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        String mock = interview("mock", "2026-10-01T14:00:00Z", 5, 5, 0);
        String real = interview("real", "2026-10-10T14:00:00Z", 3, 2, 7);
        interview("real", "2027-01-10T14:00:00Z", 5, 5, 0);
        assess("rambling", 1, mock);
        assess("rambling", 3, real);
        read("/v1/progress")
                .body("interviews.real", equalTo(2))
                .body("interviews.mock", equalTo(1))
                .body("interviews.to_come", equalTo(1))
                .body("latest.interview_id", equalTo(Person.idOf(real)))
                .body("latest.comparison.parts.change", contains(equalTo(1f), equalTo(1f), equalTo(-1f), nullValue()));
        read("/v1/progress/interviews?kind=mock")
                .body("items.interview_id", contains(Person.idOf(mock)))
                .body("items[0].comparison.went_better", equalTo("first"));
        read("/v1/progress/weaknesses/rambling")
                .body("series.after", contains("mock_interview", "interview"))
                .body("count", equalTo(1))
                .body("latest", equalTo(3))
                .body("in_practice.count", equalTo(1))
                .body("occurrence.interviews", equalTo(2));
    }

    @Test
    void the_ratings_get_a_line_from_the_third_interview_on() {
        interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        interview("real", "2026-10-10T14:00:00Z", 3, -1, 7);
        read("/v1/progress").body("trends.slope", contains(java.util.Collections.nCopies(6, nullValue())));
        interview("real", "2026-11-10T14:00:00Z", 4, 3, 4);
        // Nerves 8, 7, 4: mean 19/3, slope (4-8)/2 = -2, residuals -1/3, 2/3, -1/3, error sqrt((6/9)/1/2) = 0.577.
        read("/v1/progress")
                .body("trends.find { it.measure == 'anxiety' }.slope", equalTo(-2f))
                .body("trends.find { it.measure == 'anxiety' }.slope_standard_error", equalTo(0.577f))
                .body("trends.find { it.measure == 'anxiety' }.count", equalTo(3))
                .body("trends.find { it.measure == 'anxiety' }.first", equalTo(8f))
                .body("trends.find { it.measure == 'anxiety' }.reading", equalTo("improving"))
                .body(
                        "trends.find { it.measure == 'anxiety' }.explanation",
                        equalTo("Nerves: from 8 to 4 over 3 interviews, -2 from one to the next (standard error 0.58)."
                                + " That is the right way."))
                .body("trends.find { it.measure == 'overall' }.slope", equalTo(1f))
                .body("trends.find { it.measure == 'overall' }.slope_standard_error", equalTo(0f))
                .body("trends.find { it.measure == 'confidence_after' }.count", equalTo(2))
                .body("trends.find { it.measure == 'confidence_after' }.slope", nullValue())
                .body("summary", containsString("Moving the right way: overall rating, nerves."));
    }

    @Test
    void the_latest_assessment_after_each_interview_makes_the_series_in_the_order_of_the_interviews() {
        String first = interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        String second = interview("real", "2026-10-10T14:00:00Z", 3, 2, 7);
        String third = interview("real", "2026-11-10T14:00:00Z", 4, 3, 4);
        hardMoment(first, "2026-09-10T17:00:00Z", "rambling", "mind-blank");
        hardMoment(first, "2026-09-10T17:00:00Z", "rambling");
        hardMoment(third, "2026-11-10T17:00:00Z", "rambling");
        assess("rambling", 1, third);
        assess("rambling", 2, second);
        assess("rambling", 3, second);
        assess("rambling", 4, first);
        read("/v1/progress/weaknesses/rambling")
                .body("slug", equalTo("rambling"))
                .body("label", equalTo("Keeping answers short"))
                .body("series.severity", contains(4, 3, 1))
                .body("series.interview_id", contains(Person.idOf(first), Person.idOf(second), Person.idOf(third)))
                .body("slope", equalTo(-1.5f))
                .body("slope_standard_error", equalTo(0.289f))
                .body("count", equalTo(3))
                .body("first", equalTo(4))
                .body("latest", equalTo(1))
                .body("reading", equalTo("improving"))
                .body("explanation", containsString("Severity went from 4 to 1 over 3 assessments, -1.5 from one to"))
                .body("occurrence.interviews_with", equalTo(2))
                .body("occurrence.interviews", equalTo(3))
                .body("occurrence.last_three_with", equalTo(2))
                .body("occurrence.last_at", equalTo("2026-11-10T14:00:00Z"));
        read("/v1/progress/weaknesses").body("items.slug", contains("rambling", "mind-blank"));
    }

    @Test
    void assessments_after_nothing_in_particular_count_too() {
        assess("rambling", 4, null);
        assess("rambling", 2, null);
        assess("rambling", 0, null);
        read("/v1/progress/weaknesses/rambling")
                .body("series.after", contains("nothing", "nothing", "nothing"))
                .body("slope", equalTo(-2f))
                .body("count", equalTo(3));
    }

    @Test
    void a_plan_carries_over_into_real_interviews_that_were_held() {
        List<String> used = List.of(
                interview("mock", "2026-09-10T14:00:00Z", 2, 1, 8),
                interview("real", Instant.now().plus(3, ChronoUnit.DAYS).toString(), -1, -1, -1),
                interview("real", "2026-10-10T14:00:00Z", 2, 1, 8));
        for (String interview : used) {
            ada.created("/v1/plans", """
                    {"weakness": "rambling", "cue": "x", "response": "y", "used_in_interview_id": "%s", "worked": "yes"}
                    """.formatted(Person.idOf(interview)));
        }
        read("/v1/progress").body("carry_over.used", equalTo(1)).body("carry_over.worked", equalTo(1));
        read("/v1/progress/weaknesses/rambling").body("plans_used", equalTo(1)).body("plans_worked", equalTo(1));
        read("/v1/progress/weaknesses").body("items[0].plans_used", equalTo(1));
    }

    @Test
    void who_only_rehearsed_is_not_told_that_there_was_nothing() {
        interview("mock", "2026-09-10T14:00:00Z", 2, 1, 8);
        read("/v1/progress")
                .body("interviews.mock", equalTo(1))
                .body("summary", containsString("No real interview was held yet"));
    }

    @Test
    void causes_outside_the_person_are_no_weaknesses() {
        hardMoment(interview("real", "2026-09-10T14:00:00Z", 2, 1, 8), "2026-09-10T17:00:00Z", "role-changed");
        read("/v1/progress/weaknesses").body("items", empty());
        read("/v1/progress").body("weaknesses", empty());
        ada.get("/v1/progress/weaknesses/role-changed").then().statusCode(404);
    }

    @Test
    void a_known_weakness_without_records_reads_as_not_assessed_and_an_unknown_one_is_not_there() {
        interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        read("/v1/progress/weaknesses/salary-talk")
                .body("count", equalTo(0))
                .body("series", empty())
                .body("occurrence.interviews", equalTo(1))
                .body("explanation", equalTo("Not assessed yet; a trend takes three assessments."));
        ada.get("/v1/progress/weaknesses/my-own").then().statusCode(404);
        ada.get("/v1/progress/weaknesses/NO%00").then().statusCode(404);
        ada.created("/v1/weaknesses", "{\"label\": \"My own\", \"category\": \"composure\"}");
        read("/v1/progress/weaknesses/my-my-own").body("label", equalTo("My own"));
    }

    @Test
    void recovery_is_the_first_mood_at_or_above_the_median_of_all() {
        String interview = interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        mood("2026-09-01T08:00:00Z", 4, null);
        mood("2026-09-10T16:00:00Z", 1, interview);
        read("/v1/progress/interviews")
                .body("items[0].time_to_recover.usual_mood", nullValue())
                .body("items[0].time_to_recover.hours", nullValue())
                .body("items[0].time_to_recover.mood_checks", equalTo(2));
        mood("2026-09-11T09:30:00Z", 3, null);
        mood("2026-09-12T09:00:00Z", 2, null);
        String other = interview("real", "2026-09-10T10:00:00Z", 2, 1, 8);
        mood("2026-09-10T20:00:00Z", 5, other);
        // 4, 1, 3, 2, 5: the median is 3, first reached 18.5 hours after the end at 15:00; the 5 is about another one.
        read("/v1/progress/interviews")
                .body("items[0].time_to_recover.usual_mood", equalTo(3f))
                .body("items[0].time_to_recover.mood_checks", equalTo(5))
                .body("items[0].time_to_recover.hours_to_usual_mood", equalTo(18.5f))
                .body("items[0].time_to_recover.usual_mood_at", equalTo("2026-09-11T09:30:00Z"))
                .body("items[0].time_to_recover.mood_valence", equalTo(3))
                .body("items[0].time_to_recover.hours", equalTo(18.5f))
                .body("items[1].time_to_recover.hours", equalTo(9f))
                .body("items[0].time_to_recover.hours_to_finished_checklist", nullValue());
        read("/v1/progress")
                .body("usual_mood.median", equalTo(3f))
                .body("usual_mood.count", equalTo(5))
                .body("usual_hours_to_recover.median", equalTo(13.75f))
                .body("usual_hours_to_recover.count", equalTo(2));
    }

    @Test
    void a_finished_checklist_is_shown_beside_the_mood() {
        String interview = interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(interview) + "\"}");
        List<String> items = ada.get(checklist).jsonPath().getList("steps.items.id.flatten()");
        for (String item : items.subList(1, items.size())) {
            ada.patch(checklist + "/items/" + item, "\"0\"", "{\"status\": \"done\"}")
                    .then()
                    .statusCode(200);
        }
        read("/v1/progress/interviews").body("items[0].time_to_recover.hours_to_finished_checklist", nullValue());
        ada.patch(checklist + "/items/" + items.get(0), "\"0\"", "{\"status\": \"not_for_me\"}")
                .then()
                .statusCode(200);
        JsonPath page = read("/v1/progress/interviews").extract().jsonPath();
        assertThat(page.getFloat("items[0].time_to_recover.hours_to_finished_checklist"))
                .isGreaterThan(1000);
        assertThat(page.getFloat("items[0].time_to_recover.hours"))
                .isEqualTo(page.getFloat("items[0].time_to_recover.hours_to_finished_checklist"));
    }

    @Test
    void hours_are_real_hours_where_clocks_change_and_days_are_those_of_the_place() {
        // In Montreal clocks went back on 1 November 2026 at 06:00 UTC: from 23:30 to 09:30 it is eleven hours.
        String night = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-10-31T23:30:00-04:00", "time_zone": "America/Montreal"}
                """);
        hardMoment(night, "2026-11-01T09:30:00-05:00");
        String kiritimati = ada.created("/v1/interviews", """
                {"company": "A", "role_title": "B", "held_at": "2026-11-02T23:30:00Z", "time_zone": "Pacific/Kiritimati"}
                """);
        JsonPath page = read("/v1/progress/interviews").extract().jsonPath();
        assertThat(page.getString("items[0].interview_id")).isEqualTo(Person.idOf(kiritimati));
        assertThat(page.getString("items[0].held_on")).isEqualTo("2026-11-03");
        assertThat(page.getString("items[1].held_on")).isEqualTo("2026-10-31");
        assertThat(page.getFloat("items[1].hours_to_debrief.hours")).isEqualTo(11f);
    }

    @Test
    void what_was_noted_before_the_interview_is_no_debrief_and_during_it_takes_no_time() {
        String interview = interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        hardMoment(interview, "2026-09-10T13:00:00Z");
        read("/v1/progress/interviews").body("items[0].hours_to_debrief.hours", nullValue());
        hardMoment(interview, "2026-09-10T14:30:00Z");
        read("/v1/progress/interviews").body("items[0].hours_to_debrief.hours", equalTo(0f));
    }

    @Test
    void lessons_are_reflections_of_that_kind_and_what_to_do_next_time() {
        String interview = interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        hardMoment(interview, "2026-09-10T17:00:00Z");
        ada.created(interview + "/reflections", "{\"step\": \"learning\", \"kind\": \"lesson\", \"text\": \"x\"}");
        ada.created("/v1/reflections", "{\"step\": \"learning\", \"kind\": \"lesson\", \"text\": \"x\"}");
        read("/v1/progress")
                .body("lessons_noted.count", equalTo(3))
                .body("lessons_noted.reflections", equalTo(2))
                .body("lessons_noted.next_times", equalTo(1))
                .body("latest.lessons_noted.count", equalTo(2));
    }

    @Test
    void lists_are_paged_and_each_interview_is_still_compared_with_the_one_before() {
        for (int i = 1; i <= 7; i++) {
            String interview = interview("real", "2026-09-1" + i + "T14:00:00Z", 2 + i % 3, 3, i);
            hardMoment(
                    interview,
                    "2026-09-10T17:00:00Z",
                    List.of("rambling", "too-brief", "mind-blank").get(i % 3));
        }
        List<String> whole =
                read("/v1/progress/interviews").extract().jsonPath().getList("items.comparison.explanation");
        JsonPath first = read("/v1/progress/interviews?limit=3").extract().jsonPath();
        JsonPath second = read("/v1/progress/interviews?limit=3&cursor=" + first.getString("next_cursor"))
                .extract()
                .jsonPath();
        JsonPath third = read("/v1/progress/interviews?limit=3&cursor=" + second.getString("next_cursor"))
                .extract()
                .jsonPath();
        assertThat(third.getBoolean("has_more")).isFalse();
        assertThat(List.of(first, second, third).stream()
                        .flatMap(page -> page.<String>getList("items.comparison.explanation").stream()))
                .containsExactlyElementsOf(whole);
        JsonPath weaknesses = read("/v1/progress/weaknesses?limit=2").extract().jsonPath();
        assertThat(weaknesses.getList("items.slug")).hasSize(2);
        read("/v1/progress/weaknesses?limit=2&cursor=" + weaknesses.getString("next_cursor"))
                .body("items.size()", equalTo(1));
        ada.get("/v1/progress/weaknesses?cursor=" + first.getString("next_cursor"))
                .then()
                .statusCode(400);
        ada.get("/v1/progress/interviews?kind=mock&cursor=" + first.getString("next_cursor"))
                .then()
                .statusCode(400);
        ada.get("/v1/progress/interviews?kind=neither").then().statusCode(400);
        ada.get("/v1/progress?since=2026").then().statusCode(400);
    }

    @Test
    void it_speaks_french() {
        interview("real", "2026-09-10T14:00:00Z", 2, 1, 8);
        interview("real", "2026-10-10T14:00:00Z", 3, 2, 7);
        Person adaInFrench = ada.speaking("fr-CA");
        adaInFrench
                .get("/v1/progress")
                .then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("summary", containsString("2 entretiens jusqu’ici. Il s’est mieux passé que le précédent"))
                .body("trends[4].explanation", equalTo("Deux chiffres pour : trac ; une tendance en demande trois."));
        adaInFrench
                .get("/v1/progress/weaknesses/rambling")
                .then()
                .body("explanation", equalTo("Pas encore évaluée ; une tendance demande trois évaluations."));
    }

    @Test
    void nobody_sees_another_s() {
        String subject = "ada-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        here.interview();
        here.created("/v1/weaknesses", "{\"label\": \"Own\", \"category\": \"composure\"}");
        for (Person other : List.of(Person.someone(), Person.withToken(Tokens.of(subject, "elsewhere")))) {
            other.get("/v1/progress").then().statusCode(200).body("interviews.real", equalTo(0));
            other.get("/v1/progress/interviews").then().statusCode(200).body("items", empty());
            other.get("/v1/progress/weaknesses").then().statusCode(200).body("items", empty());
            other.get("/v1/progress/weaknesses/my-own").then().statusCode(404);
        }
        for (String path : List.of("", "/interviews", "/weaknesses", "/weaknesses/rambling")) {
            Person.nobody().get("/v1/progress" + path).then().statusCode(401);
        }
    }

    @Test
    void the_first_moment_of_1900_was_still_the_year_before_in_montreal() {
        Person ada = Person.someone();
        ada.created("/v1/practices", """
                {"kind": "solo", "practised_at": "1900-01-01T00:00:00Z", "time_zone": "America/Montreal",
                 "weaknesses": ["rambling"]}""");
        ada.get("/v1/progress").then().statusCode(200);
        ada.get("/v1/progress/weaknesses/rambling").then().statusCode(200);
    }
}
