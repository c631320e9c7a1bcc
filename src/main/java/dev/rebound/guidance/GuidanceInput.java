package dev.rebound.guidance;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.time.TimeZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** An entry as a career site makes or changes it. */
@Schema(name = "GuidanceCreate", description = "An article, a video, an event or a mentor as a career site makes it.")
public record GuidanceInput(
        @Schema(
                description = "What it is. It changes only while it is a draft.",
                examples = {"event"})
        @NotNull
        GuidanceKind kind,

        @Schema(
                description = "Draft or published when it is made. A draft is published, what is published is archived,"
                        + " what is archived is published again.",
                defaultValue = "draft",
                examples = {"published"})
        GuidanceStatus status,

        @Schema(
                description = "What it is called.",
                examples = {"An evening for nervous interviewees"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                description = "What it gives a person.",
                examples = {"Breathing, rehearsal and a mock interview in small groups."})
        @NotBlank
        @Size(min = 1, max = 2000)
        String summary,

        @Schema(
                description = "Where to read, see or join it: an http or https address. An article and a video need it;"
                        + " an event needs it where it has no place.",
                examples = {"https://career.example/events/nerves"})
        @Size(min = 1, max = 2000)
        @Pattern(regexp = "^https?://\\S+$")
        String url,

        @Schema(
                description = "The language it is in.",
                examples = {"en"})
        @NotNull
        Language language,

        @Schema(
                description =
                        "The steps of recovery that it helps with. With no step and no weakness it is for everybody.",
                examples = {"[\"help\"]"})
        @Size(max = 6)
        @UniqueElements
        List<@NotNull RecoveryStep> steps,

        @Schema(
                description =
                        "The weaknesses, or causes outside the person, that it helps with: keys of the catalogue.",
                examples = {"[\"visible-nerves\"]"})
        @Size(max = 10)
        @UniqueElements
        List<@NotNull @Size(min = 1, max = 80) @Pattern(regexp = "^[a-z0-9-]+$") String> weaknesses,

        @Schema(
                description = "When the event begins, at most a year ahead; any offset, kept in UTC. Only of an event,"
                        + " which needs it.",
                examples = {"2026-12-02T23:00:00Z"})
        Instant startsAt,

        @Schema(
                description = "When the event ends, after it begins and at most a year ahead. Only of an event, which"
                        + " needs it.",
                examples = {"2026-12-03T01:00:00Z"})
        Instant endsAt,

        @Schema(
                description = "The IANA time zone of the event. Only of an event, which needs it.",
                examples = {"America/Montreal"})
        @Size(min = 1, max = 60)
        @TimeZone
        String timeZone,

        @Schema(
                description = "Where the event takes place. Only of an event; it needs a place or a `url`.",
                examples = {"Main library, room 4"})
        @Size(min = 1, max = 300)
        String place,

        @Schema(
                description = "Who can come, in words. Only of an event.",
                examples = {"Twelve seats, first come first served."})
        @Size(min = 1, max = 300)
        String capacityNote,

        @Schema(
                description = "The mentor's name. Only of a mentor, which needs it.",
                examples = {"Sam Tremblay"})
        @Size(min = 1, max = 200)
        String mentorName,

        @Schema(
                description = "What the mentor offers. Only of a mentor, which needs it.",
                examples = {"Half an hour on the phone, twice a month."})
        @Size(min = 1, max = 1000)
        String mentorOffers,

        @Schema(
                description =
                        "How to reach the mentor: an http, https or mailto address. Only of a mentor, which needs it.",
                examples = {"mailto:sam@career.example"})
        @Size(min = 1, max = 2000)
        @Pattern(regexp = "^(https?://\\S+|mailto:[^\\s@]+@[^\\s@]+)$")
        String contactUrl) {

    /** Fills in what may be left out. */
    public GuidanceInput {
        status = status == null ? GuidanceStatus.DRAFT : status;
        steps = steps == null ? List.of() : steps;
        weaknesses = weaknesses == null ? List.of() : weaknesses;
    }
}
