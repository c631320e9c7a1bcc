package dev.rebound.account.export;

import static dev.rebound.account.export.Tables.SHORT;
import static dev.rebound.account.export.Tables.counts;
import static dev.rebound.account.export.Tables.erase;
import static dev.rebound.account.export.Tables.exported;
import static dev.rebound.account.export.Tables.faults;
import static dev.rebound.account.export.Tables.imported;
import static dev.rebound.account.export.Tables.interviews;
import static dev.rebound.account.export.Tables.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interviews from spreadsheets of one's own. */
@ServiceTest
class CsvImportTest {

    private static final String SHEET = """
            Company,Position,Interview date,Result,Link
            Northwind,Data analyst,2026-10-01 09:30,Rejected,https://jobs.example.com/1
            Contoso,"Analyst, senior",2026-10-02,,
            """;
    private static final String MAPPING =
            "company:Company,role_title:Position,held_at:Interview date,outcome:Result,job_url:Link";

    private final Person ada = Person.someone();

    @Test
    void a_sheet_of_one_s_own_comes_by_a_mapping_of_its_columns() {
        counts(imported(ada, SHEET, Map.of("mapping", MAPPING, "time_zone", "America/Montreal")), 2, 0, 0, 0);
        assertThat(interviews(ada).get(0))
                .containsEntry("company", "Northwind")
                .containsEntry("held_at", "2026-10-01T13:30:00Z")
                .containsEntry("time_zone", "America/Montreal")
                .containsEntry("outcome", "rejected")
                .containsEntry("job_url", "https://jobs.example.com/1");
        assertThat(interviews(ada).get(1))
                .containsEntry("role_title", "Analyst, senior")
                .as("a day without a time is taken for its noon")
                .containsEntry("held_at", "2026-10-02T16:00:00Z")
                .containsEntry("outcome", "pending");
    }

    @Test
    void every_field_can_come_from_a_column() {
        String file = """
                C,R,W,Kind,Round,How,Zone,Min,Who,Out,Known,Said,Notes,O,P,B,A,X,T,Well
                Northwind,Analyst,2026-10-01 09:30,Mock,Technical,VIDEO,Europe/Paris,45,Sam; Kim,Ghosted,2026-10-09,"Too ""short""\",N/A,2,3,4,1,8,Partly,SQL
                """;
        imported(
                ada,
                file,
                Map.of(
                        "mapping",
                        SHORT
                                + ",kind:Kind,round:Round,format:How,time_zone:Zone,duration_minutes:Min,interviewers:Who,"
                                + "outcome:Out,outcome_at:Known,employer_feedback:Said,notes:Notes,self_assessment_overall:O,"
                                + "self_assessment_preparation:P,self_assessment_confidence_before:B,"
                                + "self_assessment_confidence_after:A,self_assessment_anxiety:X,"
                                + "self_assessment_tried_my_best:T,self_assessment_went_well:Well"));
        assertThat(interviews(ada)).singleElement().satisfies(interview -> {
            assertThat(interview)
                    .containsEntry("kind", "mock")
                    .containsEntry("round", "technical")
                    .containsEntry("format", "video")
                    .as("times are meant in the zone that the row names")
                    .containsEntry("held_at", "2026-10-01T07:30:00Z")
                    .containsEntry("outcome_at", "2026-10-09T10:00:00Z")
                    .containsEntry("time_zone", "Europe/Paris")
                    .containsEntry("duration_minutes", 45)
                    .containsEntry("interviewers", List.of("Sam", "Kim"))
                    .containsEntry("outcome", "no_reply")
                    .containsEntry("employer_feedback", "Too \"short\"")
                    .containsEntry("notes", null);
            assertThat(interview.get("self_assessment"))
                    .isEqualTo(Map.of(
                            "overall", 2,
                            "preparation", 3,
                            "confidence_before", 4,
                            "confidence_after", 1,
                            "anxiety", 8,
                            "tried_my_best", "partly",
                            "went_well", "SQL"));
        });
    }

    @Test
    void the_same_file_twice_changes_nothing_and_keeps_what_was_changed_since() {
        Map<String, String> parameters = Map.of("mapping", MAPPING);
        imported(ada, SHEET, parameters);
        String path = "/v1/interviews/" + interviews(ada).get(0).get("id");
        ada.patch(path, "\"0\"", "{\"notes\": \"Added here\", \"company\": \"Northwind Traders\"}")
                .then()
                .statusCode(200);
        counts(imported(ada, SHEET, parameters), 0, 0, 2, 0);
        assertThat(interviews(ada)).hasSize(2);
        assertThat(interviews(ada).get(0))
                .containsEntry("company", "Northwind Traders")
                .containsEntry("notes", "Added here")
                .containsEntry("etag", "\"1\"");
    }

    @Test
    void an_interview_is_known_again_when_its_row_says_more_by_then() {
        imported(ada, "C,R,W,S\nNorthwind,Analyst,2026-10-01,Interviewing\n", Map.of("mapping", SHORT + ",outcome:S"));
        // Meanwhile the person is elsewhere, so that times would be read otherwise.
        ada.created("/v1/interviews", """
                {"company": "Contoso", "role_title": "Analyst", "held_at": "2026-10-05T10:00:00Z",
                 "time_zone": "Asia/Tokyo"}""");
        String later = "W,S,C,R,Notes\n1/10/2026,Rejected, northwind ,ANALYST,Long\n3/10/2026,,Fabrikam,Analyst,\n";
        counts(
                imported(ada, later, Map.of("mapping", SHORT + ",outcome:S,notes:Notes", "date_order", "day_first")),
                1,
                0,
                1,
                0);
        assertThat(interviews(ada))
                .extracting("company", "outcome")
                .containsExactly(
                        tuple("Northwind", "pending"), tuple("Fabrikam", "pending"), tuple("Contoso", "pending"));
    }

    @Test
    void two_rows_that_are_the_same_are_two_interviews_each_time() {
        String twice = "C,R,W\nA,B,2026-10-01\nA,B,2026-10-01\n";
        counts(imported(ada, twice, Map.of("mapping", SHORT)), 2, 0, 0, 0);
        counts(imported(ada, twice, Map.of("mapping", SHORT)), 0, 0, 2, 0);
        counts(imported(ada, twice + "A,B,2026-10-01\n", Map.of("mapping", SHORT)), 1, 0, 2, 0);
    }

    @Test
    void an_interview_that_was_deleted_comes_back_as_the_file_has_it() {
        imported(ada, SHEET, Map.of("mapping", MAPPING));
        String path = "/v1/interviews/" + interviews(ada).get(0).get("id");
        ada.patch(path, "\"0\"", "{\"notes\": \"Added here\"}").then().statusCode(200);
        ada.delete(path).then().statusCode(204);
        counts(imported(ada, SHEET, Map.of("mapping", MAPPING)), 1, 0, 1, 0);
        assertThat(interviews(ada).get(0)).containsEntry("company", "Northwind").containsEntry("notes", null);
        // What was deleted lies aside under the same id; restoring it changes nothing of what is there by now.
        ada.request().post(path + "/restore");
        assertThat(interviews(ada)).hasSize(2);
        assertThat(interviews(ada).get(0)).containsEntry("notes", null);
    }

    @Test
    void an_interview_that_lies_ahead_is_planned_as_in_post() {
        String soon = Instant.now()
                .plus(30, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String far = Instant.now().plus(400, ChronoUnit.DAYS).toString();
        imported(ada, "C,R,W\nA,B,%s\n".formatted(soon), Map.of("mapping", SHORT));
        assertThat(interviews(ada))
                .singleElement()
                .extracting("held_at", "outcome")
                .containsExactly(soon, "pending");
        assertThat(faults(send(ada, "C,R,W\nA,B,%s\n".formatted(far), Map.of("mapping", SHORT))))
                .containsExactly("/0/held_at too_far_ahead");
    }

    @Test
    void a_row_that_says_that_there_was_no_interview_is_skipped() {
        String file = "C,R,W,S\nA,B,,Applied\nC,D,2026-10-01,Interview\n,,,Wishlist\n";
        Response report = imported(ada, file, Map.of("mapping", SHORT + ",outcome:S"));
        counts(report, 1, 0, 2, 0);
        assertThat(report.<List<?>>path("errors")).isEmpty();
    }

    @Test
    void times_are_meant_where_the_person_was_last_unless_the_call_says_otherwise() {
        imported(ada, "C,R,W\nA,B,2026-10-01 10:00\n", Map.of("mapping", SHORT));
        ada.interview(); // in Montreal
        imported(ada, "C,R,W\nC,D,2026-10-02 10:00\n", Map.of("mapping", SHORT));
        imported(ada, "C,R,W\nE,F,2026-10-03 10:00\n", Map.of("mapping", SHORT, "time_zone", "Asia/Tokyo"));
        assertThat(interviews(ada))
                .extracting("held_at", "time_zone")
                .contains(
                        tuple("2026-10-01T10:00:00Z", "UTC"),
                        tuple("2026-10-02T14:00:00Z", "America/Montreal"),
                        tuple("2026-10-03T01:00:00Z", "Asia/Tokyo"));
    }

    /**
     * The forms in which programs write tables; each file holds the same three interviews. Excel: "CSV UTF-8" begins with a
     * mark, uses semicolons where the comma is the decimal sign, and adds columns and rows of nothing that were once
     * formatted; Numbers and LibreOffice: LF, any quotes; old ones for the Mac: CR.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "comma|C,R,W,N#A,B,2026-10-01,\"one^two\"#C,D,2026-10-02,\"a \"\"b\"\"\"#E,F,2026-10-03,#",
                "comma|C,R,W,N#A,B,2026-10-01,\"one^two\"#C,D,2026-10-02,\"a \"\"b\"\"\"#E,F,2026-10-03,",
                "comma|\uFEFFC,R,W,N,,#A,B,2026-10-01,\"one^two\",,#C,D,2026-10-02,a \"b\",,#,,,,,#E,F,2026-10-03,,,#,,,,,#",
                "comma| C , R,W ,\"N\"#\" A \",B,2026-10-01 ,\"one^two\"#C,D,2026-10-02,a \"b\"#E,F,2026-10-03,' '#",
                "comma|##N,W,R,C#\"one^two\",2026-10-01,B,A##\"a \"\"b\"\"\",2026-10-02,D,C#,2026-10-03,F,E##",
                "comma|C,R,W,N#A,B,2026-10-01,\"one^two\",,#C,D,2026-10-02,a \"b\",#E,F,2026-10-03,#",
                "semicolon|\uFEFFC;R;W;N;#A;B;2026-10-01;\"one^two\";#C;D;2026-10-02;\"a \"\"b\"\"\";#E;F;2026-10-03;;#",
                "tab|C~R~W~N#A~B~2026-10-01~\"one^two\"#C~D~2026-10-02~a \"b\"#E~F~2026-10-03~#"
            })
    void the_forms_in_which_programs_write_tables(String delimiter, String form) {
        for (String end : List.of("\r\n", "\n", "\r", "\r\r\n")) {
            Person someone = Person.someone();
            String file = form.replace("' '", "  ")
                    .replace('~', '\t')
                    .replace('^', '\n')
                    .replace("#", end);
            counts(imported(someone, file, Map.of("mapping", SHORT + ",notes:N", "delimiter", delimiter)), 3, 0, 0, 0);
            assertThat(interviews(someone))
                    .extracting("company", "role_title", "notes")
                    .containsExactly(tuple("A", "B", "one\ntwo"), tuple("C", "D", "a \"b\""), tuple("E", "F", null));
        }
    }

    @Test
    void an_apostrophe_in_front_of_a_formula_is_taken_away_and_any_other_stays() {
        imported(ada, "C,R,W\n'=A,'Tis,2026-10-01\n',''-B,2026-10-02\n=C,-D,2026-10-03\n", Map.of("mapping", SHORT));
        assertThat(interviews(ada))
                .extracting("company", "role_title")
                .containsExactly(tuple("=A", "'Tis"), tuple("'", "'-B"), tuple("=C", "-D"));
    }

    @Test
    void our_own_table_into_the_same_account_changes_nothing_and_into_an_empty_one_gives_the_same_again() {
        trickyInterviews();
        String table = exported(ada, "interviews");
        String before = interviewsOf(ada.get("/v1/me/export"));
        counts(imported(ada, table, Map.of("preset", "rebound")), 0, 0, 3, 0);
        erase(ada);
        counts(imported(ada, table, Map.of("preset", "rebound")), 3, 0, 0, 0);
        assertThat(exported(ada, "interviews")).isEqualTo(table);
        assertThat(interviewsOf(ada.get("/v1/me/export")))
                .as("a table of interviews carries all of them; their moments and all else stay behind")
                .isEqualTo(before);
    }

    private void trickyInterviews() {
        String first = ada.created("/v1/interviews", """
                {"company": "=HYPERLINK(\\"x\\")", "role_title": "'+1", "held_at": "2026-10-01T10:00:00.123456Z",
                 "notes": "@first; -second\\nand a line\\r\\nand one\\rmore", "interviewers": ["Sam; Kim", "-Lee", "a\\\\b"],
                 "employer_feedback": "N/A",
                 "self_assessment": {"overall": 2, "anxiety": 8, "tried_my_best": "yes", "went_well": "\\"quotes\\", yes"}}""");
        ada.created("/v1/interviews", """
                {"company": "N/A", "role_title": "#1 🟣 é", "held_at": "1999-01-01T00:00:00Z", "kind": "mock",
                 "outcome": "no_reply", "outcome_at": "2026-10-09T10:00:00Z", "time_zone": "Asia/Kolkata"}""");
        String third = ada.interview();
        ada.patch(third, "\"0\"", "{\"previous_interview_id\": \"%s\"}".formatted(Person.idOf(first)))
                .then()
                .statusCode(200);
    }

    /** The interviews in a document, as they stand there. */
    private static String interviewsOf(Response document) {
        return document.jsonPath().getList("interviews").toString();
    }

    @Test
    void our_own_table_that_was_edited_changes_what_was_edited_and_adds_rows() {
        String path = ada.interview();
        String table = exported(ada, "interviews").replace("Northwind Traders", "Southwind");
        String added = "," + "\"Contoso\",Engineer,,mock,,,2026-11-02,," + ",".repeat(16) + "\r\n";
        counts(imported(ada, table + added, Map.of("preset", "rebound")), 1, 1, 0, 0);
        assertThat(ada.get(path).<String>path("company")).isEqualTo("Southwind");
        assertThat(interviews(ada)).extracting("company").containsExactly("Contoso", "Southwind");
        counts(imported(ada, table + added, Map.of("preset", "rebound")), 0, 0, 2, 0);
    }

    @Test
    void another_person_who_imports_the_same_file_gets_rows_and_ids_of_their_own() {
        Person bob = Person.someone();
        imported(ada, SHEET, Map.of("mapping", MAPPING));
        counts(imported(bob, SHEET, Map.of("mapping", MAPPING)), 2, 0, 0, 0);
        assertThat(interviews(bob)).extracting("company").containsExactly("Northwind", "Contoso");
        assertThat(interviews(bob))
                .extracting("id")
                .doesNotContainAnyElementsOf(interviews(ada).stream()
                        .map(interview -> interview.get("id"))
                        .toList());
        String id = (String) interviews(ada).get(0).get("id");
        assertThat(bob.get("/v1/interviews/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void ids_of_another_person_or_site_are_just_the_caller_s_own_new_ones() {
        String subject = "csv-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        Person there = Person.withToken(Tokens.of(subject, "other-site"));
        here.interview();
        String table = exported(here, "interviews");
        counts(imported(there, table.replace("Northwind", "Southwind"), Map.of("preset", "rebound")), 1, 0, 0, 0);
        assertThat(exported(here, "interviews")).isEqualTo(table);
        assertThat(send(Person.nobody(), SHEET, Map.of("mapping", MAPPING)).statusCode())
                .isEqualTo(401);
    }
}
