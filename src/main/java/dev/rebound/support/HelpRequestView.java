package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A help request as it reads. */
@Schema(name = "HelpRequest", description = "What a person asks of somebody, from the plan to the thanks.")
public record HelpRequestView(
        UUID id,

        @Schema(
                description = "Who is asked; null where that is not decided, or the contact was deleted.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID contactId,

        @Schema(
                description = "What is asked for.",
                examples = {"mock"})
        HelpKind kind,

        @Schema(
                description = "The ask.",
                maxLength = 2000,
                examples = {"Could you play the interviewer for 30 minutes before Thursday?"})
        String ask,

        @Schema(
                description = "Where it stands.",
                examples = {"planned"})
        HelpStatus status,

        @Schema(
                description = "The day by which the help is needed.",
                nullable = true,
                examples = {"2026-11-26"})
        LocalDate dueOn,

        @Schema(
                description = "Whether that day has passed, in the person's time zone, while it is planned, asked or"
                        + " accepted.",
                examples = {"false"})
        boolean overdue,

        @Schema(
                description = "When it was noted as asked, the last time.",
                nullable = true,
                examples = {"2026-11-22T17:05:12.123456Z"})
        Instant askedAt,

        @Schema(
                description = "When the answer was noted.",
                nullable = true,
                examples = {"2026-11-22T19:05:12.123456Z"})
        Instant answeredAt,

        @Schema(
                description = "When the help was noted.",
                nullable = true,
                examples = {"2026-11-24T17:05:12.123456Z"})
        Instant helpedAt,

        @Schema(
                description = "When the thanks were noted.",
                nullable = true,
                examples = {"2026-11-25T17:05:12.123456Z"})
        Instant thankedAt,

        @Schema(
                description = "How much it helped, from 1 (not at all) to 5 (very much).",
                nullable = true,
                minimum = "1",
                maximum = "5",
                examples = {"5"})
        Integer helped,

        @Schema(
                description = "What the person took from it.",
                nullable = true,
                maxLength = 5000,
                examples = {"Say the number first, then the story."})
        String took,

        @Schema(
                description = "The interview that it is for.",
                nullable = true,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The key of the weakness that it is to work on.",
                nullable = true,
                maxLength = 80,
                examples = {"rambling"})
        String weakness,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The version of what is shown here, for `If-Match` too; it starts with the record's.",
                maxLength = 100,
                examples = {"\"0.fcbcf165908d\""})
        String etag)
        implements Resource {

    static HelpRequestView from(HelpRequest request, Sealer sealer, LocalDate today) {
        HelpRequestInput written = request.toInput(sealer);
        boolean overdue = request.isOverdue(today);
        return new HelpRequestView(
                request.id(),
                written.contactId(),
                written.kind(),
                written.ask(),
                written.status(),
                written.dueOn(),
                overdue,
                request.askedAt(),
                request.answeredAt(),
                request.helpedAt(),
                request.thankedAt(),
                written.helped(),
                written.took(),
                written.interviewId(),
                written.weakness(),
                request.createdAt(),
                request.updatedAt(),
                ETags.ofView(request.etag(), overdue));
    }

    @Override
    public String location() {
        return "/v1/help-requests/" + id;
    }
}
