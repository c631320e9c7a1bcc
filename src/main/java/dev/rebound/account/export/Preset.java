package dev.rebound.account.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which columns of a tracker's file mean what. Trackers rename columns, so several names may stand for one field; the first
 * that the file has counts. Trackers keep applications, not interviews: the date is the nearest they have.
 */
enum Preset {
    /** Our own {@code interviews.csv}: every column is the field of its name. */
    REBOUND(Map.of()),

    /** Huntr, as files are described by those who read them; Huntr documents no format. */
    HUNTR(Map.of(
            "company", List.of("Company", "Employer", "Company Name"),
            "role_title", List.of("Title", "Job Title"),
            "held_at", List.of("Date Added", "Date Saved", "Created At"),
            "outcome", List.of("List", "List Name"),
            "job_url", List.of("Job Post Url", "Url", "URL"),
            "notes", List.of("Notes", "Note"))),

    /** Teal, as files are described by those who read them; Teal documents no format. */
    TEAL(Map.of(
            "company", List.of("Company", "Company Name"),
            "role_title", List.of("Job Position", "Job Title", "Position"),
            "held_at", List.of("Date Applied", "Date Saved"),
            "outcome", List.of("Status"),
            "job_url", List.of("URL", "Job URL"),
            "notes", List.of("Notes"))),

    /** JobSync (open source): its route {@code /api/jobs/export}. */
    JOBSYNC(Map.of(
            "company", List.of("Company"),
            "role_title", List.of("JobTitle"),
            "held_at", List.of("appliedDate"),
            "outcome", List.of("Status"))),

    /** Simplify, as files are described by those who read them; the date is that of the last status. */
    SIMPLIFY(Map.of(
            "company", List.of("Company Name", "Company"),
            "role_title", List.of("Job Title"),
            "held_at", List.of("Status Date", "Applied Date"),
            "outcome", List.of("Status"),
            "job_url", List.of("Job URL"),
            "notes", List.of("Notes")));

    // Map.of and List.of can't change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, List<String>> names;

    Preset(Map<String, List<String>> names) {
        this.names = names;
    }

    /** The column of each field, among those that the file has; a field that it lacks is left out. */
    Map<String, String> columns(List<Column> fields, List<String> header) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Column field : fields) {
            (this == REBOUND ? List.of(field.name()) : names.getOrDefault(field.name(), List.of()))
                    .stream()
                            .filter(header::contains)
                            .findFirst()
                            .ifPresent(column -> columns.put(field.name(), column));
        }
        return columns;
    }
}
