package dev.rebound.interview;

import dev.rebound.platform.http.Resource;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A moment as it reads. */
@Schema(name = "Moment", description = "A hard or a good moment of an interview.")
public record MomentView(
        UUID id,
        UUID interviewId,

        @Schema(
                description = "Whether it went badly or well.",
                examples = {"hard"})
        Valence valence,

        @Schema(
                description = "The question that was asked.",
                nullable = true,
                maxLength = 1000,
                examples = {"Tell me about a conflict."})
        String question,

        @Schema(
                description = "What took place.",
                maxLength = 5000,
                examples = {"I talked for five minutes and lost the thread."})
        String whatHappened,

        @Schema(
                description = "What to do next time.",
                nullable = true,
                maxLength = 2000,
                examples = {"Say the result first, then two steps that led to it."})
        String nextTime,

        @Schema(
                description = "How hard it was, from 1 to 5.",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"4"})
        Integer difficulty,

        @Schema(
                description = "Who could have steered it.",
                examples = {"mine"})
        Control control,

        @Schema(
                description = "Slugs of weaknesses and causes.",
                maxItems = 10,
                examples = {"[\"rambling\"]"})
        List<@Size(max = 80) String> weaknesses,

        @Schema(
                description = "Where this account comes from.",
                examples = {"recall"})
        MomentSource source,

        @Schema(
                description = "When it was noted.",
                examples = {"2026-11-20T17:00:00Z"})
        Instant notedAt,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The record's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static MomentView from(Moment moment) {
        MomentInput noted = moment.toInput();
        return new MomentView(
                moment.id(),
                moment.interviewId(),
                noted.valence(),
                noted.question(),
                noted.whatHappened(),
                noted.nextTime(),
                noted.difficulty(),
                noted.control(),
                noted.weaknesses(),
                noted.source(),
                noted.notedAt(),
                moment.createdAt(),
                moment.updatedAt(),
                moment.etag());
    }

    @Override
    public String location() {
        return "/v1/interviews/" + interviewId + "/moments/" + id;
    }
}
