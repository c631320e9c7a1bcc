package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Interviews from spreadsheets and other trackers. Real exports hold people's own data and none is published, so the header
 * rows are real, from where each test says, and the rows are made up.
 */
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

    private static Response send(Person person, String csv, Map<String, String> parameters) {
        return person.request()
                .contentType("text/csv; charset=utf-8")
                .queryParams(parameters)
                .body(csv)
                .post("/v1/me/import/interviews.csv");
    }

    private static Response imported(Person person, String csv, Map<String, String> parameters) {
        Response report = send(person, csv, parameters);
        assertThat(report.statusCode()).as(report.asString()).isEqualTo(200);
        return report;
    }

    private static void counts(Response report, int created, int changed, int skipped, int refused) {
        assertThat(report.<Map<String, Integer>>path("total"))
                .as(report.asString())
                .isEqualTo(Map.of("created", created, "changed", changed, "skipped", skipped, "refused", refused));
    }

    private List<Map<String, Object>> interviews() {
        return ada.get("/v1/interviews?sort=held_at&limit=100").path("items");
    }

    @Test
    void a_sheet_of_one_s_own_comes_by_a_mapping_of_its_columns() {
        counts(imported(ada, SHEET, Map.of("mapping", MAPPING, "time_zone", "America/Montreal")), 2, 0, 0, 0);
        assertThat(interviews().get(0))
                .containsEntry("company", "Northwind")
                .containsEntry("held_at", "2026-10-01T13:30:00Z")
                .containsEntry("time_zone", "America/Montreal")
                .containsEntry("outcome", "rejected")
                .containsEntry("job_url", "https://jobs.example.com/1");
        assertThat(interviews().get(1))
                .containsEntry("role_title", "Analyst, senior")
                .as("a day without a time is taken for its noon")
                .containsEntry("held_at", "2026-10-02T16:00:00Z")
                .containsEntry("outcome", "pending");
    }

    @Test
    void the_same_file_twice_changes_nothing_and_keeps_what_was_changed_since() {
        Map<String, String> parameters = Map.of("mapping", MAPPING);
        imported(ada, SHEET, parameters);
        String path = "/v1/interviews/" + interviews().get(0).get("id");
        ada.patch(path, "\"0\"", "{\"notes\": \"Added here\"}").then().statusCode(200);
        counts(imported(ada, SHEET, parameters), 0, 0, 2, 0);
        assertThat(interviews()).hasSize(2);
        assertThat(interviews().get(0)).containsEntry("notes", "Added here").containsEntry("etag", "\"1\"");
    }

    @Test
    void a_dry_run_tells_the_same_and_writes_nothing() {
        Response report = imported(ada, SHEET, Map.of("mapping", MAPPING, "dry_run", "true"));
        counts(report, 2, 0, 0, 0);
        assertThat(report.<Boolean>path("dry_run")).isTrue();
        assertThat(interviews()).isEmpty();
    }

    @Test
    void two_rows_that_are_the_same_are_two_interviews_each_time() {
        String twice = "Company,Position,When\nA,B,2026-10-01\nA,B,2026-10-01\n";
        Map<String, String> parameters = Map.of("mapping", "company:Company,role_title:Position,held_at:When");
        counts(imported(ada, twice, parameters), 2, 0, 0, 0);
        counts(imported(ada, twice, parameters), 0, 0, 2, 0);
    }

    /**
     * JobSync is open source; the header and the words "N/A" and "Yes" are those of its route src/app/api/jobs/export/route.ts
     * (github.com/Gsync/jobsync at 19b9645).
     */
    @Test
    void a_file_of_jobsync() {
        String file = """
                index,createdAt,applied,appliedDate,Company,JobTitle,jobType,Location,JobSource,Status\r
                1,2026-09-01,Yes,2026-09-02,Northwind,Data Analyst,Full Time,Remote,LinkedIn,Interview\r
                2,2026-09-03,No,N/A,Contoso,Engineer,Unknown,N/A,Indeed,Draft\r
                3,2026-09-04,Yes,2026-09-05,Fabrikam,Engineer,Full Time,Oslo,Indeed,Rejected\r
                """;
        counts(imported(ada, file, Map.of("preset", "jobsync")), 2, 0, 1, 0);
        assertThat(interviews())
                .extracting("company", "outcome")
                .containsExactly(tuple("Northwind", "pending"), tuple("Fabrikam", "rejected"));
    }

    /**
     * Simplify publishes no format; these columns are those that a public reader of its files takes (a Streamlit tracker whose
     * process_csv reads Job Title, Company Name, Job URL, Applied Date, Status, Status Date, Archived, Date Archived, Notes).
     */
    @Test
    void a_file_of_simplify() {
        String file = """
                id,Job Title,Company Name,Job URL,Applied Date,Status,Status Date,Archived,Date Archived,Notes
                a1,Analyst,Northwind,https://jobs.example.com/7,2026-08-01,Interviewing,2026-08-20T15:00:00Z,false,,Asked twice
                """;
        counts(imported(ada, file, Map.of("preset", "simplify")), 1, 0, 0, 0);
        assertThat(interviews().get(0))
                .containsEntry("held_at", "2026-08-20T15:00:00Z")
                .containsEntry("notes", "Asked twice");
    }

    /**
     * Huntr and Teal publish no format either; these headers stand in tests of public programs that read their files, which
     * differ among each other.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "huntr|Title,Company,List,Date Added,Job Post Url|SDE II,Brightpath,Offer,2026-08-20,https://x.example/9|offer",
                "huntr|Title,Company,Location,Salary,Url,List,Date Added,Description|SDE II,Brightpath,SF,,https://x.example,Phone Screen,2026-05-03,|pending",
                "huntr|Employer,Job Title,List,URL,Location,Salary,Date Saved,Notes|Brightpath,SDE II,Interview,https://x.example,London,80k,2026-01-15,Great fit|pending",
                "teal|Company,Job Position,Location,URL,Status,Date Applied,Notes|Brightpath,SDE II,Pune,https://x.example/3,Rejected,2026-07-15,Salary: 30|rejected"
            })
    void files_of_huntr_and_teal(String preset, String header, String row, String outcome) {
        counts(imported(ada, header + "\n" + row + "\n", Map.of("preset", preset)), 1, 0, 0, 0);
        assertThat(interviews().get(0))
                .containsEntry("company", "Brightpath")
                .containsEntry("role_title", "SDE II")
                .containsEntry("outcome", outcome);
    }

    /** A public template for spreadsheets: job-application-tracker.csv of github.com/imprakharshukla/prakhar.codes at b005eac. */
    @Test
    void a_public_template_of_a_spreadsheet() {
        String file = """
                Company,Role,Date Applied,Status,Contact Person,Contact Email,Source,Location,Salary/Rate,Last Action,Next Follow-up,Interview Date,Notes,Job URL
                Northwind,Engineer,2026-01-04,🟣 Technical Interview,Ali,,Cold Email,Remote,$90/hr,"Sent, waiting",2026-01-11,2026-01-20 10:00,"Says ""hi""\",https://x.example
                Contoso,Engineer,2026-01-04,🟡 Applied,,,,,,,,,,
                """;
        String mapping =
                "company:Company,role_title:Role,held_at:Interview Date,outcome:Status,notes:Notes,job_url:Job URL";
        counts(imported(ada, file, Map.of("mapping", mapping)), 1, 0, 1, 0);
        assertThat(interviews().get(0))
                .containsEntry("held_at", "2026-01-20T10:00:00Z")
                .containsEntry("notes", "Says \"hi\"");
    }

    @Test
    void our_own_table_gives_back_the_same_table_formulas_and_all() {
        ada.created("/v1/interviews", """
                {"company": "=HYPERLINK(\\"x\\")", "role_title": "'+1", "held_at": "2026-10-01T10:00:00Z",
                 "notes": "@first; -second\\nand a line", "interviewers": ["Sam", "-Kim"],
                 "self_assessment": {"overall": 2, "anxiety": 8, "tried_my_best": "yes", "went_well": "\\"quotes\\", yes"}}""");
        String second = ada.interview();
        ada.patch(
                        second,
                        "\"0\"",
                        "{\"previous_interview_id\": \"%s\"}"
                                .formatted(interviews().get(0).get("id")))
                .then()
                .statusCode(200);
        String table = ada.get("/v1/me/export/interviews.csv").asString();
        assertThat(table)
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", "''+1", "'@first; -second\nand a line")
                .contains("\r\n");
        ada.delete("/v1/me?confirmation=" + ada.get("/v1/me").path("confirmation"))
                .then()
                .statusCode(200);
        counts(imported(ada, table, Map.of("preset", "rebound")), 2, 0, 0, 0);
        assertThat(ada.get("/v1/me/export/interviews.csv").asString()).isEqualTo(table);
        counts(imported(ada, table, Map.of("preset", "rebound")), 0, 0, 2, 0);
    }

    @Test
    void semicolons_a_byte_order_mark_and_dates_with_the_day_first() {
        String file = "\uFEFFFirma;Stelle;Termin\nNordwind;Analyst;03.09.2026 14:05\nKontor;Analyst;3/9/2026 2:05 pm\n";
        imported(
                ada,
                file,
                Map.of(
                        "mapping", "company:Firma,role_title:Stelle,held_at:Termin",
                        "delimiter", "semicolon",
                        "date_order", "day_first"));
        assertThat(interviews()).extracting("held_at").containsOnly("2026-09-03T14:05:00Z");
    }

    @Test
    void the_month_first_as_in_the_united_states() {
        imported(
                ada,
                "C,R,D\nA,B,9/3/2026\n",
                Map.of("mapping", "company:C,role_title:R,held_at:D", "date_order", "month_first"));
        assertThat(interviews()).extracting("held_at").containsOnly("2026-09-03T12:00:00Z");
    }

    @Test
    void what_is_wrong_is_told_by_row_and_field_and_nothing_is_written() {
        String file = """
                Company,Position,Interview date,Result,Link
                A,B,2026-10-01,Rejected,https://x.example
                ,B,2026-02-30,Perhaps,ftp://x
                """;
        Response refused = send(ada, file, Map.of("mapping", MAPPING));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(send(ada, file, Map.of("mapping", MAPPING, "dry_run", "true"))
                        .<List<Map<String, String>>>path("errors"))
                .extracting(fault -> fault.get("pointer") + " " + fault.get("code"))
                .containsExactly("/1/outcome unknown_value");
        assertThat(refused.<List<Map<String, String>>>path("errors"))
                .extracting(fault -> fault.get("pointer"))
                .allMatch(pointer -> pointer.startsWith("/1/"));
        assertThat(interviews()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preset=excel|unknown_value",
                "mapping=company|bad_format",
                "mapping=salary:Salary|unknown_value",
                "mapping=company:A,company:B|duplicate",
                "mapping=\"company:A|bad_format",
                "preset=teal&time_zone=Mars|bad_time_zone",
                "preset=teal&date_order=year|unknown_value",
                "preset=teal&delimiter=pipe|unknown_value",
                "preset=teal&dry_run=yes|unknown_value",
                "dry_run=true|required",
                "preset=teal&sheet=1|unknown_parameter"
            })
    void parameters_that_are_not_right(String query, String code) {
        Response refused = ada.request()
                .urlEncodingEnabled(true)
                .contentType("text/csv")
                .body(SHEET)
                .queryParams(java.util.Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(java.util.stream.Collectors.toMap(pair -> pair[0], pair -> pair[1])))
                .post("/v1/me/import/interviews.csv");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("errors[0].code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Company,Position\nA,B\n",
                "Company,Company,Position,Interview date,Result,Link\n",
                "Company,Position,Interview date,Result,Link\n\"A,B,2026-10-01,,\n",
                "Company,Position,Interview date,Result,Link\n\"A\"x,B,2026-10-01,,\n"
            })
    void what_is_no_such_table(String file) {
        Response refused = send(ada, file, Map.of("mapping", MAPPING));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("malformed_csv");
    }

    @Test
    void what_is_not_utf_8() {
        Response refused = ada.request()
                .contentType("text/csv")
                .queryParam("mapping", MAPPING)
                .body("Company,Position,Interview date,Result,Link\nCaf\u00e9,B,2026-10-01,,\n"
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .post("/v1/me/import/interviews.csv");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("malformed_csv");
    }

    @Test
    void ids_of_another_person_or_site_are_just_the_caller_s_own_new_ones() {
        String subject = "csv-" + UUID.randomUUID();
        Person here = Person.withToken(Tokens.of(subject));
        Person there = Person.withToken(Tokens.of(subject, "other-site"));
        here.interview();
        String table = here.get("/v1/me/export/interviews.csv").asString();
        counts(imported(there, table.replace("Northwind", "Southwind"), Map.of("preset", "rebound")), 1, 0, 0, 0);
        assertThat(here.get("/v1/me/export/interviews.csv").asString()).isEqualTo(table);
        assertThat(send(Person.nobody(), SHEET, Map.of("mapping", MAPPING)).statusCode())
                .isEqualTo(401);
    }
}
