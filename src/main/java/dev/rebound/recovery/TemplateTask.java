package dev.rebound.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** One task of a step: what it asks, how long it takes and why it helps. */
@Schema(name = "TemplateTask", description = "One task of a step.")
public record TemplateTask(
        @Schema(
                description = "Names the task; permanent.",
                examples = {"facts"})
        @NotNull
        @Size(min = 1, max = 60)
        @Pattern(regexp = "^[a-z0-9-]+$")
        String key,

        @Schema(
                description = "What it asks.",
                examples = {"Write down what took place in 3 to 5 plain lines"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                description = "About how long it takes, in minutes.",
                minimum = "1",
                maximum = "1440",
                examples = {"5"})
        @NotNull
        @Range(min = 1, max = 1440)
        Integer minutes,

        @Schema(
                description = "Why it helps.",
                examples = {"Plain facts are firm ground to learn from."})
        @NotBlank
        @Size(min = 1, max = 1000)
        String reason) {}
