package dev.rebound.recovery;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checklist as a person takes it along; its items are taken along beside it. */
@Schema(name = "ChecklistRecord", description = "A checklist as a person takes it along, without its items.")
public record ChecklistRecord(
        @NotNull UUID id,

        @Schema(
                description = "The interview to recover from.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        @NotNull
        UUID interviewId,

        @Schema(
                description = "The key of the template that it was copied from.",
                examples = {ChecklistTemplates.SIX_STEPS})
        @NotNull
        @Size(min = 1, max = 60)
        @Pattern(regexp = "^[a-z0-9-]+$")
        String template,

        @Schema(
                description = "The template's version.",
                minimum = "1",
                maximum = "1000000",
                examples = {"1"})
        @NotNull
        Integer templateVersion,

        @Schema(
                description = "The language of the template's texts.",
                examples = {"en"})
        @NotNull
        Language language,

        @Schema(
                description =
                        "The words of a career site's own template, as they were copied with it, so that the checklist"
                                + " reads the same elsewhere; only where the template's key begins with `site-`.",
                nullable = true)
        @Valid
        TemplateWords words,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        @NotNull
        Instant createdAt,

        @Schema(
                description = "When items last came, went or were put in another order.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        @NotNull
        Instant updatedAt)
        implements PortableRecord {}
