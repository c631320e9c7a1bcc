package dev.rebound.reflection;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mood check as it reads. */
@Schema(name = "MoodCheck", description = "How a person felt at one time.")
public record MoodCheckView(
        UUID id,

        @Schema(
                description = "When the mood was felt.",
                examples = {"2026-11-20T18:10:00Z"})
        Instant at,

        @Schema(
                description = "When, on the way back, it was noted.",
                examples = {"after_step"})
        MoodPhase phase,

        @Schema(
                description = "The mood as a whole, from 1 (very bad) to 5 (very good).",
                minimum = "1",
                maximum = "5",
                examples = {"2"})
        Integer valence,

        @Schema(
                description = "Up to three feelings.",
                maxItems = 3,
                examples = {"[{\"name\": \"disappointed\", \"intensity\": 7}]"})
        List<FeltFeeling> feelings,

        @Schema(
                description = "The interview it is about.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The step it was noted around.",
                examples = {"feelings"})
        MoodStep step,

        @Schema(
                description = "A few words.",
                nullable = true,
                maxLength = 5000,
                examples = {"Better after writing it down."})
        String note,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T18:10:02.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T18:10:02.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The record's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static MoodCheckView from(MoodCheck check, Sealer sealer) {
        MoodCheckInput noted = check.toInput(sealer);
        return new MoodCheckView(
                check.id(),
                noted.at(),
                noted.phase(),
                noted.valence(),
                noted.feelings(),
                noted.interviewId(),
                noted.step(),
                noted.note(),
                check.createdAt(),
                check.updatedAt(),
                check.etag());
    }

    @Override
    public String location() {
        return "/v1/mood-checks/" + id;
    }
}
