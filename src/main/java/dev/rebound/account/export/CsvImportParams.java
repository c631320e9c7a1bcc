package dev.rebound.account.export;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of an import of interviews from a table, as text. */
public class CsvImportParams {

    @QueryParam("preset")
    @Parameter(
            description =
                    "Whose file it is: `rebound` for one of `exportInterviews`, whose cells are taken to the letter, or that of a"
                            + " tracker whose format is public: JobSync's export or JobFunnel's master list. Files of others come by"
                            + " `mapping`; one of the two is needed.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"rebound", "jobsync", "jobfunnel"}),
            example = "jobsync")
    String preset;

    @QueryParam("mapping")
    @Parameter(
            description =
                    "The column of each field as `field:Column,field:Column`, before those of the preset; an entry whose column"
                            + " has a comma in its name stands in quotes, as in CSV. Fields are the columns of"
                            + " `exportInterviews`; `company`, `role_title` and `held_at` are needed, and with `id` also"
                            + " `created_at` and `updated_at`.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = CsvImport.LONGEST_MAPPING),
            example = "company:Company,role_title:Position,held_at:Date")
    String mapping;

    @QueryParam("time_zone")
    @Parameter(
            description =
                    "The IANA time zone of times in the file that do not say theirs, unless a column `time_zone` does; that of"
                            + " the interview recorded last by default, UTC before the first.",
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60),
            example = "America/Montreal")
    String timeZone;

    @QueryParam("date_order")
    @Parameter(
            description =
                    "How dates are written: 2026-11-20, 20/11/2026 or 11/20/2026, also with dots or hyphens. A time may follow,"
                            + " as 14:30 or 2:30 PM; without one it is noon. Times in RFC 3339 are always understood.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"iso", "day_first", "month_first"},
                            defaultValue = "iso"),
            example = "iso")
    String dateOrder;

    @QueryParam("delimiter")
    @Parameter(
            description = "What stands between two cells.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"comma", "semicolon", "tab"},
                            defaultValue = "comma"),
            example = "comma")
    String delimiter;

    @QueryParam("dry_run")
    @Parameter(
            description = "Whether to tell what would be done, refusals included, and write nothing.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "true")
    String dryRun;

    /** Whether nothing is to be written. */
    boolean isDryRun() {
        return Boolean.TRUE.equals(QueryValues.bool("dry_run", dryRun));
    }

    /**
     * How the table is to be read.
     *
     * @throws Problem 400 where a value is not right
     */
    CsvImport asked() {
        return CsvImport.asked(preset, mapping, timeZone, dateOrder, delimiter);
    }
}
