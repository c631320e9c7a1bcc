package dev.rebound.recovery;

import dev.rebound.platform.http.Resource;
import dev.rebound.platform.http.WrittenIn;
import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checklist as it reads, with its steps and items. */
@Schema(name = "Checklist", description = "A person's copy of a template for one interview, with its steps and items.")
public record ChecklistView(
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
                description = "The language that it was made in; its texts stay in it.",
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

        @Schema(description = "The six steps in order.", maxItems = 6)
        List<ChecklistStepView> steps,

        @Schema(
                description = "When the checklist was started.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When it or one of its items was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description =
                        "Changes with the checklist and each of its items. To change an item, send the item's own.",
                maxLength = 100,
                examples = {"\"5d41402abc4b2a76b9719d911017c592\""})
        String etag)
        implements Resource, WrittenIn {

    static ChecklistView from(WholeChecklist whole, ChecklistTemplate template) {
        Checklist checklist = whole.checklist();
        return new ChecklistView(
                checklist.id(),
                checklist.interviewId(),
                checklist.templateKey(),
                checklist.templateVersion(),
                checklist.language(),
                template.title(),
                whole.progress(),
                whole.completedAt(),
                template.steps().stream()
                        .map(step -> ChecklistStepView.from(step, whole.of(step.key()), template))
                        .toList(),
                checklist.createdAt(),
                whole.updatedAt(),
                whole.etag());
    }

    @Override
    public String location() {
        return "/v1/checklists/" + id;
    }

    @Override
    public Language writtenIn() {
        return language;
    }
}
