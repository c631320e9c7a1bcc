package dev.rebound.account.export;

import static dev.rebound.account.export.Tables.SHORT;
import static dev.rebound.account.export.Tables.faults;
import static dev.rebound.account.export.Tables.imported;
import static dev.rebound.account.export.Tables.interviews;
import static dev.rebound.account.export.Tables.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.AnnouncedBody;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of interviews that are refused, where, and that nothing of them is written. */
@ServiceTest
class CsvRefusalTest {

    private static final String HEAD = "C,R,W,S,U,N,D,Z,A\n";
    private static final String MAPPING =
            SHORT + ",outcome:S,job_url:U,notes:N,duration_minutes:D,time_zone:Z,self_assessment_anxiety:A";
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Person ada = Person.someone();

    /** Each case is a row below one that is right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                ",B,2026-10-01,,,,,,|/1/company required",
                "A,N/A,2026-10-01,,,,,,|/1/role_title required",
                "A,B,,,,,,,|/1/held_at required",
                "A,B,2026-02-30,,,,,,|/1/held_at bad_date",
                "A,B,1/10/2026,,,,,,|/1/held_at bad_date",
                "A,B,1899-12-31,,,,,,|/1/held_at bad_date",
                "A,B,2026-03-08 02:30,,,,,America/Montreal,|/1/held_at bad_date",
                "A,B,2999-01-01,,,,,,|/1/held_at too_far_ahead",
                "A,B,2026-10-01,Perhaps,,,,,|/1/outcome unknown_value",
                "A,B,2026-10-01,none,,,,,|/1/outcome unknown_value",
                "A,B,2026-10-01,,ftp://x,,,,|/1/job_url bad_format",
                "A,B,2026-10-01,,,,an hour,,|/1/duration_minutes wrong_type",
                "A,B,2026-10-01,,,,0,,|/1/duration_minutes out_of_range",
                "A,B,2026-10-01,,,,,Mars,|/1/time_zone bad_time_zone",
                "A,B,2026-10-01,,,,,,11|/1/self_assessment/anxiety out_of_range",
                "A,B,2026-10-01,,,a\u0000b,,,|/1/notes forbidden_character",
                "A,B,2026-10-01,,,,,,,x|/1 too_many",
                "A,B,2026-10-01,,,,,|/1 too_few",
                "A|/1 too_few",
                ",B,2026-02-30,Perhaps,ftp://x,,x,Mars,11|/1/company required,/1/duration_minutes wrong_type,"
                        + "/1/held_at bad_date,/1/job_url bad_format,/1/outcome unknown_value,"
                        + "/1/self_assessment/anxiety out_of_range,/1/time_zone bad_time_zone",
            })
    void a_row_that_is_not_right_is_told_by_its_number_and_field_and_nothing_is_written(String row, String faults) {
        String file = HEAD + "Right,B,2026-10-01,,,,,,\n" + row + "\n";
        Response refused = send(ada, file, Map.of("mapping", MAPPING));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("invalid_body");
        assertThat(faults(refused)).containsExactlyInAnyOrder(faults.split(","));
        Response dry = imported(ada, file, Map.of("mapping", MAPPING, "dry_run", "true"));
        assertThat(faults(dry)).containsExactlyElementsOf(faults(refused));
        assertThat(dry.<Integer>path("total.refused")).isEqualTo(1);
        assertThat(dry.<Integer>path("total.created")).isEqualTo(1);
        assertThat(interviews(ada)).isEmpty();
    }

    @Test
    void rows_are_numbered_as_in_the_spreadsheet_and_at_most_a_hundred_faults_are_told() {
        String file = "C,R,W\n,,\n\nA,B,2026-10-01\n" + "A,B,never\n".repeat(150);
        Response refused = send(ada, file, Map.of("mapping", SHORT));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(faults(refused))
                .hasSize(100)
                .startsWith("/3/held_at bad_date", "/4/held_at bad_date")
                .endsWith("/102/held_at bad_date");
        assertThat(imported(ada, file, Map.of("mapping", SHORT, "dry_run", "true"))
                        .<Integer>path("total.refused"))
                .isEqualTo(150);
    }

    @Test
    void what_is_wrong_is_told_in_the_caller_s_language_and_never_in_the_person_s_words() {
        String file = "C,R,W\nSecret Ltd,B,soon\n";
        Response refused = send(ada.speaking("fr"), file, Map.of("mapping", SHORT));
        assertThat(refused.<String>path("errors[0].detail")).contains("écrite comme 2026-11-20");
        assertThat(refused.asString()).doesNotContain("Secret", "soon");
        Response headless = send(ada, "Secret Ltd,B,2026-10-01\n", Map.of("mapping", SHORT));
        assertThat(headless.statusCode()).isEqualTo(400);
        assertThat(headless.asString()).doesNotContain("Secret");
        assertThat(headless.<String>path("errors[0].detail")).contains("company");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "preset=excel|preset unknown_value",
                "preset=REBOUND|preset unknown_value",
                "preset=huntr|preset unknown_value",
                "mapping=|mapping required",
                "mapping=company|mapping bad_format",
                "mapping=salary:Salary|mapping unknown_value",
                "mapping=company:A,company:B|mapping duplicate",
                "mapping=\"company:A|mapping bad_format",
                "mapping=" + SHORT + "&time_zone=Mars|time_zone bad_time_zone",
                "mapping=" + SHORT + "&date_order=year|date_order unknown_value",
                "mapping=" + SHORT + "&delimiter=pipe|delimiter unknown_value",
                "mapping=" + SHORT + "&delimiter=,|delimiter unknown_value",
                "mapping=" + SHORT + "&dry_run=yes|dry_run unknown_value",
                "dry_run=true|mapping required",
                "mapping=" + SHORT + "&sheet=1|sheet unknown_parameter",
                "mapping=company:C,role_title:R|mapping missing_column",
                "mapping=company:C,role_title:R,held_at:Day|mapping missing_column",
                "mapping=" + SHORT + ",notes:Notes|mapping missing_column",
                "mapping=" + SHORT + ",notes:N|mapping ambiguous_column",
                "mapping=" + SHORT + "&delimiter=semicolon|mapping missing_column",
                "preset=jobsync|preset missing_column",
            })
    void parameters_that_are_not_right(String query, String fault) {
        Response refused = send(
                ada,
                "C,R,W,N,N\nA,B,2026-10-01,,\n",
                Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1])));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(faults(refused)).contains(fault);
        assertThat(interviews(ada)).isEmpty();
    }

    /** The detail names the line in which the row begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|1",
                "`\n\n , ,\n`|1",
                "`C,R,W\n\"A,B,2026-10-01\n`|2",
                "`C,R,W\nA,B,2026-10-01\n\"A\"x,B,2026-10-01\n`|3",
                "`C,R,W\nA,\"B\nb\",2026-10-01\nA,B,\"2026-10-01\n`|4",
                "`C,\"R,W\nA,B,2026-10-01\n`|1",
            })
    void what_is_no_such_table(String file, String line) {
        Response refused = send(ada, file, Map.of("mapping", SHORT));
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("malformed_csv");
        assertThat(refused.<String>path("detail")).contains("begins in line " + line + " ");
        assertThat(interviews(ada)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "UTF-32"})
    void what_is_not_utf_8(String charset) {
        byte[] file = "C,R,W\nCafé,B,2026-10-01\n".getBytes(Charset.forName(charset));
        Response refused = send(ada, file, Map.of("mapping", SHORT));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.<String>path("code")).isEqualTo("csv_not_utf_8");
        assertThat(refused.<String>path("detail")).contains("CSV UTF-8");
    }

    @Test
    void a_lone_surrogate_or_an_overlong_form_is_not_utf_8_either() {
        for (byte[] bad :
                List.of(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, new byte[] {(byte) 0xC0, (byte) 0x80})) {
            byte[] file =
                    ("C,R,W\nA??" + (bad.length == 3 ? "?" : "") + ",B,2026-10-01\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(bad, 0, file, 7, bad.length);
            assertThat(send(ada, file, Map.of("mapping", SHORT)).<String>path("code"))
                    .isEqualTo("csv_not_utf_8");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "application/vnd.ms-excel",
                "text/csv; charset=utf-16",
                "text/csv; charset=windows-1252",
                "text/csv; charset=nonsense"
            })
    void another_media_type_or_character_set(String type) {
        Response refused = sent(type);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(415);
        assertThat(refused.<String>path("code")).isEqualTo("unsupported_media_type");
        assertThat(interviews(ada)).isEmpty();
    }

    @Test
    void no_media_type_at_all() throws IOException, InterruptedException {
        HttpRequest bare = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + Tables.PATH + "?mapping=" + SHORT))
                .header("Authorization", ada.authorization())
                .POST(HttpRequest.BodyPublishers.ofString("C,R,W\nA,B,2026-10-01\n"))
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(bare, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "text/csv; charset=UTF-8", "text/csv; header=present; charset=\"us-ascii\""})
    void the_media_type_may_say_that_it_is_utf_8(String type) {
        assertThat(sent(type).statusCode()).isEqualTo(200);
    }

    private Response sent(String type) {
        EncoderConfig asItIs = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return ada.request()
                .config(RestAssured.config().encoderConfig(asItIs))
                .header("Content-Type", type)
                .queryParam("mapping", SHORT)
                .body("C,R,W\nA,B,2026-10-01\n".getBytes(StandardCharsets.UTF_8))
                .post(Tables.PATH);
    }

    @Test
    void a_body_of_more_than_8_mebibytes_announced_or_not() throws IOException, InterruptedException {
        byte[] file = new byte[MOST_BYTES + 1];
        Arrays.fill(file, (byte) '\n');
        System.arraycopy("C,R,W\n".getBytes(StandardCharsets.UTF_8), 0, file, 0, 6);
        assertThat(AnnouncedBody.status(ada, Tables.PATH + "?mapping=" + SHORT, "text/csv", MOST_BYTES + 1))
                .isEqualTo(413);
        HttpRequest chunked = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + Tables.PATH + "?mapping=" + SHORT))
                .header("Authorization", ada.authorization())
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file)))
                .build();
        HttpResponse<String> reply = HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(reply.body()).contains("body_too_large");
    }

    @Test
    void a_cell_that_would_fill_the_memory() {
        String cell = "x".repeat(MOST_BYTES - 100);
        for (String row : List.of("A,B,2026-10-01," + cell, "A,B,2026-10-01,\"" + cell)) {
            Response refused = send(ada, "C,R,W,N\n" + row + "\n", Map.of("mapping", SHORT + ",notes:N"));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.<String>path("code")).isEqualTo("malformed_csv");
            assertThat(refused.<String>path("detail")).contains("line 2 ");
        }
    }

    @Test
    void a_long_cell_counts_only_in_a_column_that_is_asked_for() {
        String file = "C,R,W,N\nA,B,2026-10-01," + "x".repeat(400_000) + "\n";
        assertThat(faults(send(ada, file, Map.of("mapping", SHORT + ",notes:N"))))
                .containsExactly("/0/notes too_long");
        assertThat(send(ada, file, Map.of("mapping", SHORT)).statusCode()).isEqualTo(200);
    }

    @Test
    void more_rows_than_an_import_takes() {
        String row = "A,B,2026-10-01,Applied\n";
        String most = "C,R,W,S\n" + row.repeat(Format.MOST_RECORDS);
        Map<String, String> parameters = Map.of("mapping", SHORT + ",outcome:S");
        assertThat(imported(ada, most + ",,,\n", parameters).<Integer>path("total.skipped"))
                .isEqualTo(Format.MOST_RECORDS);
        Response refused = send(ada, most + row, parameters);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(faults(refused)).containsExactly(" too_many");
    }
}
