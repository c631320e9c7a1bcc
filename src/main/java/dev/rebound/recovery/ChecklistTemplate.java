package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.etag.Fingerprint;
import dev.rebound.platform.http.PublicContent;
import dev.rebound.platform.http.WrittenIn;
import dev.rebound.platform.i18n.Language;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a template in one language. A released version never changes: checklists read their texts from it. */
@Schema(name = "ChecklistTemplate", description = "What checklists are copied from: one version in one language.")
public record ChecklistTemplate(
        @Schema(
                description = "Names the template; permanent.",
                pattern = "^[a-z0-9-]+$",
                maxLength = 60,
                examples = {"six-steps"})
        String key,

        @Schema(
                description = "The version, counted from 1.",
                minimum = "1",
                maximum = "1000000",
                examples = {"1"})
        int version,

        @Schema(
                description = "The language of its texts.",
                examples = {"en"})
        Language language,

        @Schema(
                description = "What the template is called.",
                maxLength = 200,
                examples = {"Six steps after a bad interview"})
        String title,

        @Schema(
                description = "What it is for.",
                maxLength = 1000,
                examples = {"A calm way from a hard interview to the next one."})
        String description,

        @Schema(description = "The six steps in order.", maxItems = 6)
        List<TemplateStep> steps,

        @Schema(
                description = "Whether no new checklist can be made from it; only a site's own can be retired.",
                examples = {"false"})
        boolean retired)
        implements PublicContent, WrittenIn {

    /** Whether it is one of a site's own. */
    boolean ofSite() {
        return SiteTemplate.isKey(key);
    }

    /** A site's own is for its people alone. */
    @Override
    public boolean forEverybody() {
        return !ofSite();
    }

    /** The step of that key; every template has all six. */
    TemplateStep step(RecoveryStep key) {
        return steps.stream()
                .filter(step -> step.key() == key)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No step " + key));
    }

    /**
     * Title, minutes and reason of an item: the task's, or the person's own, which has no reason.
     *
     * @param task {@code null} where the item is the person's own
     */
    TemplateTask words(RecoveryStep step, String task, String ownTitle, Integer ownMinutes) {
        return task == null
                ? new TemplateTask(null, ownTitle, ownMinutes, null)
                : step(step).task(task);
    }

    @Override
    public String contentTag() {
        return Fingerprint.of(Stream.of(this));
    }

    @Override
    public Language writtenIn() {
        return language;
    }
}
