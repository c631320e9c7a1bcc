package dev.rebound.recovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One task of a step: what it asks, how long it takes and why it helps. */
@Schema(name = "TemplateTask", description = "One task of a step.")
public record TemplateTask(
        @Schema(
                description = "Names the task; permanent.",
                pattern = "^[a-z0-9-]+$",
                maxLength = 60,
                examples = {"facts"})
        String key,

        @Schema(
                description = "What it asks.",
                maxLength = 200,
                examples = {"Write down what took place in 3 to 5 plain lines"})
        String title,

        @Schema(
                description = "About how long it takes, in minutes.",
                minimum = "1",
                maximum = "1440",
                examples = {"5"})
        Integer minutes,

        @Schema(
                description = "Why it helps.",
                maxLength = 1000,
                examples = {"Plain facts are firm ground to learn from."})
        String reason) {}
