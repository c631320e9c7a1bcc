package dev.rebound.recovery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.http.Resource;
import dev.rebound.platform.http.WrittenIn;
import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of a checklist as it reads. */
@Schema(name = "ChecklistItem", description = "One thing to do on a checklist.")
public record ChecklistItemView(
        UUID id,
        UUID checklistId,

        @Schema(
                description = "The step that it belongs to.",
                examples = {"slack"})
        RecoveryStep step,

        @Schema(
                description = "Names the template's task; null for an item of the person's own.",
                nullable = true,
                pattern = "^[a-z0-9-]+$",
                maxLength = 60,
                examples = {"facts"})
        String key,

        @Schema(
                description = "What to do.",
                maxLength = 200,
                examples = {"Write down what took place in 3 to 5 plain lines"})
        String title,

        @Schema(
                description = "About how long it takes, in minutes.",
                nullable = true,
                minimum = "1",
                maximum = "1440",
                examples = {"5"})
        Integer minutes,

        @Schema(
                description = "Why it helps; null for an item of the person's own.",
                nullable = true,
                maxLength = 1000,
                examples = {"Plain facts are firm ground to learn from."})
        String reason,

        @Schema(
                description = "Where it stands.",
                examples = {"to_do"})
        ItemStatus status,

        @Schema(
                description = "The day by which to do it.",
                nullable = true,
                examples = {"2026-11-24"})
        LocalDate dueOn,

        @Schema(
                description = "A note of any kind.",
                nullable = true,
                maxLength = 2000,
                examples = {"Easier than I thought."})
        String note,

        @Schema(
                description = "Orders the items of a step.",
                minimum = "1",
                maximum = "2147483647",
                examples = {"1"})
        int position,

        @Schema(
                description = "When the status last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant statusChangedAt,

        @Schema(
                description = "Whether it is an item of the person's own.",
                examples = {"false"})
        boolean own,

        @Schema(
                description = "The item's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag,

        @JsonIgnore @Schema(hidden = true) Language writtenIn)
        implements Resource, WrittenIn {

    static ChecklistItemView from(ChecklistItem item, ChecklistTemplate template) {
        TemplateTask words = item.words(template);
        return new ChecklistItemView(
                item.id(),
                item.checklistId(),
                item.step(),
                item.key(),
                words.title(),
                words.minutes(),
                words.reason(),
                item.status(),
                item.dueOn(),
                item.note(),
                item.position(),
                item.statusChangedAt(),
                item.isOwn(),
                item.etag(),
                template.language());
    }

    @Override
    public String location() {
        return "/v1/checklists/" + checklistId + "/items/" + id;
    }
}
