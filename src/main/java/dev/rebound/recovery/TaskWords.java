package dev.rebound.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a task of a site's template asks and why it helps, in one language. */
@Schema(name = "TaskWords", description = "What a task asks and why it helps, in one language.")
public record TaskWords(
        @Schema(
                description = "What it asks.",
                maxLength = 200,
                examples = {"Book half an hour with a career coach"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                description = "Why it helps.",
                maxLength = 1000,
                examples = {"Somebody who has seen many interviews puts yours in its place."})
        @NotBlank
        @Size(min = 1, max = 1000)
        String reason) {}
