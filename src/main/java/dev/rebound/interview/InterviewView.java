package dev.rebound.interview;

import dev.rebound.platform.http.Resource;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An interview as it reads. */
@Schema(name = "Interview", description = "A job interview that the person had, or will have.")
public record InterviewView(
        UUID id,

        @Schema(
                description = "The employer.",
                maxLength = 200,
                examples = {"Northwind Traders"})
        String company,

        @Schema(
                description = "The role applied for.",
                maxLength = 200,
                examples = {"Data analyst"})
        String roleTitle,

        @Schema(
                description = "Where the job was posted.",
                nullable = true,
                maxLength = 2000,
                examples = {"https://jobs.example.com/4711"})
        String jobUrl,

        @Schema(
                description = "Real, or mock for practice.",
                examples = {"real"})
        InterviewKind kind,

        @Schema(
                description = "Where in the hiring process it stands.",
                examples = {"technical"})
        InterviewRound round,

        @Schema(
                description = "How it took place.",
                examples = {"video"})
        InterviewFormat format,

        @Schema(
                description = "When it began or will begin.",
                examples = {"2026-11-20T14:30:00Z"})
        Instant heldAt,

        @Schema(
                description = "The IANA time zone of the place or the person.",
                maxLength = 60,
                examples = {"America/Montreal"})
        String timeZone,

        @Schema(
                description = "How long it took, in minutes.",
                nullable = true,
                minimum = "1",
                maximum = "1440",
                examples = {"45"})
        Integer durationMinutes,

        @Schema(
                description = "Who led it: names or roles.",
                maxItems = 20,
                examples = {"[\"Hiring manager\"]"})
        List<@Size(max = 200) String> interviewers,

        @Schema(
                description = "What came of it.",
                examples = {"rejected"})
        Outcome outcome,

        @Schema(
                description = "When the outcome was known.",
                nullable = true,
                examples = {"2026-11-27T09:00:00Z"})
        Instant outcomeAt,

        @Schema(
                description = "What the employer said, word for word.",
                nullable = true,
                maxLength = 10000,
                examples = {"We were looking for more concrete examples."})
        String employerFeedback,

        @Schema(description = "The interview before this one in the same process.", nullable = true)
        UUID previousInterviewId,

        @Schema(
                description = "Notes of any kind.",
                nullable = true,
                maxLength = 10000,
                examples = {"Two people, friendly, a lot about SQL."})
        String notes,

        @Schema(description = "How the person saw it.") SelfAssessment selfAssessment,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "When it was deleted; null while it is not.",
                nullable = true,
                examples = {"2026-11-25T09:00:00Z"})
        Instant deletedAt,

        @Schema(
                description = "Until when it can be restored; null while it is not deleted.",
                nullable = true,
                examples = {"2026-12-25T09:00:00Z"})
        Instant restorableUntil,

        @Schema(
                description = "The record's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static InterviewView from(Interview interview) {
        return from(interview, null, null);
    }

    static InterviewView from(DeletedInterviews.Deleted deleted) {
        return from(deleted.interview(), deleted.deletedAt(), deleted.restorableUntil());
    }

    private static InterviewView from(Interview interview, Instant deletedAt, Instant restorableUntil) {
        InterviewInput recorded = interview.toInput();
        return new InterviewView(
                interview.id(),
                recorded.company(),
                recorded.roleTitle(),
                recorded.jobUrl(),
                recorded.kind(),
                recorded.round(),
                recorded.format(),
                recorded.heldAt(),
                recorded.timeZone(),
                recorded.durationMinutes(),
                recorded.interviewers(),
                recorded.outcome(),
                recorded.outcomeAt(),
                recorded.employerFeedback(),
                recorded.previousInterviewId(),
                recorded.notes(),
                recorded.selfAssessment(),
                interview.createdAt(),
                interview.updatedAt(),
                deletedAt,
                restorableUntil,
                interview.etag());
    }

    @Override
    public String location() {
        return "/v1/interviews/" + id;
    }
}
