package dev.rebound.guidance;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.http.Resource;
import dev.rebound.platform.i18n.Language;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as it reads. */
@Schema(name = "Guidance", description = "An article, a video, an event or a mentor that a career site publishes.")
public record GuidanceView(
        UUID id,

        @Schema(
                description = "What it is.",
                examples = {"event"})
        GuidanceKind kind,

        @Schema(
                description = "Where it stands; without the role site-admin always published.",
                examples = {"published"})
        GuidanceStatus status,

        @Schema(
                description = "What it is called.",
                maxLength = 200,
                examples = {"An evening for nervous interviewees"})
        String title,

        @Schema(
                description = "What it gives a person.",
                maxLength = 2000,
                examples = {"Breathing, rehearsal and a mock interview in small groups."})
        String summary,

        @Schema(
                description = "Where to read, see or join it.",
                nullable = true,
                maxLength = 2000,
                examples = {"https://career.example/events/nerves"})
        String url,

        @Schema(
                description = "The language it is in.",
                examples = {"en"})
        Language language,

        @Schema(
                description = "The steps of recovery that it helps with.",
                maxItems = 6,
                examples = {"[\"help\"]"})
        List<RecoveryStep> steps,

        @Schema(
                description = "The keys of the catalogue that it helps with.",
                maxItems = 10,
                examples = {"[\"visible-nerves\"]"})
        List<@Size(max = 80) String> weaknesses,

        @Schema(
                description = "When it was last published; null before that.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant publishedAt,

        @Schema(
                description = "When the event begins; null for other kinds.",
                nullable = true,
                examples = {"2026-12-02T23:00:00Z"})
        Instant startsAt,

        @Schema(
                description = "When the event ends.",
                nullable = true,
                examples = {"2026-12-03T01:00:00Z"})
        Instant endsAt,

        @Schema(
                description = "The IANA time zone of the event.",
                nullable = true,
                maxLength = 60,
                examples = {"America/Montreal"})
        String timeZone,

        @Schema(
                description = "Where the event takes place.",
                nullable = true,
                maxLength = 300,
                examples = {"Main library, room 4"})
        String place,

        @Schema(
                description = "Who can come.",
                nullable = true,
                maxLength = 300,
                examples = {"Twelve seats, first come first served."})
        String capacityNote,

        @Schema(
                description = "The mentor's name; null for other kinds.",
                nullable = true,
                maxLength = 200,
                examples = {"Sam Tremblay"})
        String mentorName,

        @Schema(
                description = "What the mentor offers.",
                nullable = true,
                maxLength = 1000,
                examples = {"Half an hour on the phone, twice a month."})
        String mentorOffers,

        @Schema(
                description = "How to reach the mentor.",
                nullable = true,
                maxLength = 2000,
                examples = {"mailto:sam@career.example"})
        String contactUrl,

        @Schema(
                description = "Whether the person who asks does not want to be shown it again.",
                examples = {"false"})
        boolean dismissed,

        @Schema(
                description = "Whether the person who asks means to go to it.",
                examples = {"true"})
        boolean chosen,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "Changes with the record and with the person's marks; for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static GuidanceView from(SeenGuidance seen) {
        Guidance guidance = seen.guidance();
        GuidanceInput made = guidance.toInput();
        return new GuidanceView(
                guidance.id(),
                made.kind(),
                made.status(),
                made.title(),
                made.summary(),
                made.url(),
                made.language(),
                made.steps(),
                made.weaknesses(),
                guidance.publishedAt(),
                made.startsAt(),
                made.endsAt(),
                made.timeZone(),
                made.place(),
                made.capacityNote(),
                made.mentorName(),
                made.mentorOffers(),
                made.contactUrl(),
                seen.dismissed(),
                seen.chosen(),
                guidance.createdAt(),
                guidance.updatedAt(),
                seen.etag());
    }

    @Override
    public String location() {
        return "/v1/guidance/" + id;
    }
}
