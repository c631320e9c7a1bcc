package dev.rebound.recovery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a site's template is called and what it is for, in one language. */
@Schema(name = "TemplateName", description = "What a template is called and what it is for, in one language.")
public record TemplateName(
        @Schema(
                description = "What the template is called.",
                maxLength = 200,
                examples = {"Six steps for graduates"})
        @NotBlank
        @Size(min = 1, max = 200)
        String title,

        @Schema(
                description = "What it is for.",
                maxLength = 1000,
                examples = {"For those whose first interviews went badly."})
        @NotBlank
        @Size(min = 1, max = 1000)
        String description) {}
