package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A week as it reads. */
@Schema(name = "Week", description = "What a person wants of a week, and what it held.")
public record WeekView(
        @Schema(
                description = "Which week of the ISO calendar.",
                maxLength = 8,
                pattern = IsoWeek.FORM,
                examples = {"2026-W48"})
        String isoWeek,

        @Schema(
                description = "Its Monday.",
                examples = {"2026-11-23"})
        LocalDate startsOn,

        @Schema(
                description = "Its Sunday.",
                examples = {"2026-11-29"})
        LocalDate endsOn,

        @Schema(description = "What the person wants of it.")
        WeekTarget target,

        @Schema(description = "What it held, so far.") WeekLog log,

        @Schema(description = "Which targets were reached, so far.")
        WeekKept kept,

        @Schema(
                description = "A note of any kind.",
                nullable = true,
                maxLength = 5000,
                examples = {"Two good calls. Sunday off."})
        String note,

        @Schema(
                description = "When the record was made; null where there is none.",
                nullable = true,
                examples = {"2026-11-23T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed; null where there is none.",
                nullable = true,
                examples = {"2026-11-23T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The record's version, for `If-Match`; null where there is none, which is made with"
                        + " `If-None-Match: *`.",
                nullable = true,
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static WeekView from(Week week, Sealer sealer) {
        return of(week.isoWeek(), week.toInput(sealer), week.createdAt(), week.updatedAt(), week.etag());
    }

    /** A week of which nothing is stored. */
    static WeekView empty(IsoWeek week) {
        return of(week, WeekInput.EMPTY, null, null, null);
    }

    private static WeekView of(IsoWeek week, WeekInput written, Instant createdAt, Instant updatedAt, String etag) {
        return new WeekView(
                week.toString(),
                week.startsOn(),
                week.endsOn(),
                written.target(),
                written.log(),
                WeekKept.of(written.target(), written.log()),
                written.note(),
                createdAt,
                updatedAt,
                etag);
    }

    @Override
    public String location() {
        return "/v1/weeks/" + isoWeek;
    }
}
