package dev.rebound.recovery;

import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checklist in a list, without its items. */
@Schema(name = "ChecklistSummary", description = "A checklist without its items.")
public record ChecklistSummary(
        UUID id,
        UUID interviewId,

        @Schema(
                description = "The template that it was copied from.",
                pattern = "^[a-z0-9-]+$",
                maxLength = 60,
                examples = {"six-steps"})
        String templateKey,

        @Schema(
                description = "The version of the template.",
                minimum = "1",
                maximum = "1000000",
                examples = {"1"})
        int templateVersion,

        @Schema(
                description = "The language that it was made in.",
                examples = {"en"})
        Language language,

        @Schema(
                description = "What the template is called.",
                maxLength = 200,
                examples = {"Six steps after a bad interview"})
        String title,

        Progress progress,

        @Schema(
                description = "When the last item was handled; null while something is to do.",
                nullable = true,
                examples = {"2026-11-29T18:00:00.123456Z"})
        Instant completedAt,

        @Schema(
                description = "When the checklist was started.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt) {

    static ChecklistSummary from(ChecklistRow row, ChecklistTemplate template) {
        Checklist checklist = row.checklist();
        return new ChecklistSummary(
                checklist.id(),
                checklist.interviewId(),
                checklist.templateKey(),
                checklist.templateVersion(),
                checklist.language(),
                template.title(),
                row.progress(),
                row.completedAt(),
                checklist.createdAt());
    }
}
