package dev.rebound.account.export;

import static dev.rebound.account.export.Tables.counts;
import static dev.rebound.account.export.Tables.file;
import static dev.rebound.account.export.Tables.imported;
import static dev.rebound.account.export.Tables.interviews;
import static dev.rebound.account.export.Tables.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as public trackers write them; where each comes from is told in {@code src/test/resources/trackers/README.md}. */
@ServiceTest
class TrackerFilesTest {

    private final Person ada = Person.someone();

    @Test
    void applications_of_jobsync_that_led_to_an_interview() {
        Response report = send(ada, file("jobsync.csv"), Map.of("preset", "jobsync", "time_zone", "Europe/Oslo"));
        counts(report, 3, 0, 5, 0);
        assertThat(interviews(ada))
                .extracting("company", "role_title", "held_at", "outcome")
                .containsExactly(
                        tuple("Wingtip", "Engineer", "2026-09-30T10:00:00Z", "offer"),
                        tuple("Adventure Works", "Analyste de données", "2026-10-02T10:00:00Z", "offer"),
                        tuple("Northwind Traders", "Data Analyst", "2026-10-06T10:00:00Z", "pending"));
        counts(send(ada, file("jobsync.csv"), Map.of("preset", "jobsync")), 0, 0, 8, 0);
    }

    @Test
    void applications_of_jobsync_that_ended_come_along_where_their_column_is_named() {
        Response report = send(ada, file("jobsync.csv"), Map.of("preset", "jobsync", "mapping", "outcome:Status"));
        counts(report, 5, 0, 3, 0);
        assertThat(interviews(ada))
                .extracting("company", "outcome")
                .contains(tuple("Fabrikam \"Labs\"", "rejected"), tuple("Litware", "withdrawn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobfunnel.csv", "jobfunnel-windows.csv"})
    void jobs_of_jobfunnel_that_led_to_an_interview(String name) {
        counts(send(ada, file(name), Map.of("preset", "jobfunnel")), 3, 0, 3, 0);
        assertThat(interviews(ada))
                .extracting("company", "role_title", "held_at", "outcome", "job_url")
                .containsExactly(
                        tuple(
                                "Adventure Works",
                                "Engineer",
                                "2026-10-02T12:00:00Z",
                                "offer",
                                "https://jobs.example.com/5"),
                        tuple(
                                "Café Fourth",
                                "Développeuse",
                                "2026-10-04T12:00:00Z",
                                "pending",
                                "https://jobs.example.com/3"),
                        tuple(
                                "Northwind Traders",
                                "Data Analyst",
                                "2026-10-06T12:00:00Z",
                                "pending",
                                "https://jobs.example.com/1"));
        counts(send(ada, file(name), Map.of("preset", "jobfunnel")), 0, 0, 6, 0);
    }

    @Test
    void a_change_of_state_in_the_tracker_makes_no_second_interview() {
        send(ada, file("jobsync.csv"), Map.of("preset", "jobsync"));
        String later = new String(file("jobsync.csv"), StandardCharsets.UTF_8)
                .replace("LinkedIn,Interview", "LinkedIn,Offer")
                .replace("Google,Applied", "Google,Interview");
        counts(imported(ada, later, Map.of("preset", "jobsync")), 1, 0, 7, 0);
        assertThat(interviews(ada))
                .extracting("company", "outcome")
                .contains(tuple("Northwind Traders", "pending"), tuple("Tailspin", "pending"));
    }

    /** A public template for spreadsheets: job-application-tracker.csv of github.com/imprakharshukla/prakhar.codes at b005eac. */
    @Test
    void a_public_template_of_a_spreadsheet_by_a_mapping() {
        String file = """
                Company,Role,Date Applied,Status,Contact Person,Contact Email,Source,Location,Salary/Rate,Last Action,Next Follow-up,Interview Date,Notes,Job URL
                Northwind,Engineer,2026-01-04,🟣 Technical Interview,Ali,,Cold Email,Remote,$90/hr,"Sent, waiting",2026-01-11,2026-01-20 10:00,"Says ""hi""\",https://x.example
                Contoso,Engineer,2026-01-04,🟡 Applied,,,,,,,,,,
                """;
        String mapping =
                "company:Company,role_title:Role,held_at:Interview Date,outcome:Status,notes:Notes,job_url:Job URL";
        counts(imported(ada, file, Map.of("mapping", mapping)), 1, 0, 1, 0);
        assertThat(interviews(ada).get(0))
                .containsEntry("held_at", "2026-01-20T10:00:00Z")
                .containsEntry("notes", "Says \"hi\"");
    }
}
