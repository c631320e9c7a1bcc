package dev.rebound.account.export;

import java.util.Map;

/**
 * Which columns of a file mean what. Only formats that their makers publish are here; what each test reads, and where the
 * format stands, is told in {@code src/test/resources/trackers/README.md}.
 */
enum Preset {
    /** Our own {@code interviews.csv}: every column is the field of its name, and every cell is as it was written. */
    REBOUND(Map.of()),

    /** JobSync (open source): its route {@code /api/jobs/export}. */
    JOBSYNC(Map.of(
            "company", "Company",
            "role_title", "JobTitle",
            "held_at", "appliedDate",
            "outcome", "Status")),

    /** JobFunnel (open source): its master list. */
    JOBFUNNEL(Map.of(
            "company", "company",
            "role_title", "title",
            "held_at", "date",
            "outcome", "status",
            "job_url", "link"));

    // Map.of can't change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> names;

    Preset(Map<String, String> names) {
        this.names = names;
    }

    /** The name of the column that stands for a field, or {@code null} where none does. */
    String column(Column field) {
        return this == REBOUND ? field.name() : names.get(field.name());
    }

    /** Whether its rows are applications: only those whose state says that there was an interview are interviews. */
    boolean holdsApplications() {
        return this != REBOUND;
    }
}
