package dev.rebound.interview;

import dev.rebound.platform.time.TimeZone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** An interview as a person records or changes it. */
@Schema(name = "InterviewCreate", description = "An interview as a person records it.")
public record InterviewInput(
        @Schema(
                description = "The employer.",
                examples = {"Northwind Traders"})
        @NotBlank
        @Size(min = 1, max = 200)
        String company,

        @Schema(
                description = "The role applied for.",
                examples = {"Data analyst"})
        @NotBlank
        @Size(min = 1, max = 200)
        String roleTitle,

        @Schema(
                description = "Where the job was posted: an http or https address.",
                examples = {"https://jobs.example.com/4711"})
        @Size(min = 1, max = 2000)
        @Pattern(regexp = "^https?://\\S+$")
        String jobUrl,

        @Schema(
                description = "Real, or mock for practice.",
                defaultValue = "real",
                examples = {"real"})
        InterviewKind kind,

        @Schema(
                description = "Where in the hiring process it stands.",
                defaultValue = "not_said",
                examples = {"technical"})
        InterviewRound round,

        @Schema(
                description = "How it took place.",
                defaultValue = "not_said",
                examples = {"video"})
        InterviewFormat format,

        @Schema(
                description = "When it began or will begin, at most a year ahead; any offset, kept in UTC.",
                examples = {"2026-11-20T14:30:00Z"})
        @NotNull
        Instant heldAt,

        @Schema(
                description = "The IANA time zone of the place or the person.",
                defaultValue = "UTC",
                examples = {"America/Montreal"})
        @Size(min = 1, max = 60)
        @TimeZone
        String timeZone,

        @Schema(
                minimum = "1",
                maximum = "1440",
                description = "How long it took, in minutes, 1 to 1440.",
                examples = {"45"})
        @Range(min = 1, max = 1440)
        Integer durationMinutes,

        @Schema(
                description = "Who led it: names or roles.",
                examples = {"[\"Hiring manager\", \"Team lead\"]"})
        @Size(max = 20)
        List<@NotBlank @Size(min = 1, max = 200) String> interviewers,

        @Schema(
                description = "What came of it.",
                defaultValue = "pending",
                examples = {"rejected"})
        Outcome outcome,

        @Schema(
                description = "When the outcome was known.",
                examples = {"2026-11-27T09:00:00Z"})
        Instant outcomeAt,

        @Schema(
                description = "What the employer said, word for word.",
                examples = {"We were looking for more concrete examples."})
        @Size(min = 1, max = 10000)
        String employerFeedback,

        @Schema(
                description =
                        "The interview before this one in the same process; one of the person's own, never in a loop.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID previousInterviewId,

        @Schema(
                description = "Notes of any kind.",
                examples = {"Two people, friendly, a lot about SQL."})
        @Size(min = 1, max = 10000)
        String notes,

        @Schema(description = "How the person saw it.") @Valid
        SelfAssessment selfAssessment) {

    /** Fills in what may be left out. */
    public InterviewInput {
        kind = kind == null ? InterviewKind.REAL : kind;
        round = round == null ? InterviewRound.NOT_SAID : round;
        format = format == null ? InterviewFormat.NOT_SAID : format;
        timeZone = timeZone == null ? "UTC" : timeZone;
        interviewers = interviewers == null ? List.of() : interviewers;
        outcome = outcome == null ? Outcome.PENDING : outcome;
        selfAssessment = selfAssessment == null ? SelfAssessment.empty() : selfAssessment;
    }
}
