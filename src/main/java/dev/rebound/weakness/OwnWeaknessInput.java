package dev.rebound.weakness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A weakness as a person names it for themselves. */
@Schema(name = "WeaknessCreate", description = "A weakness as a person names it for themselves.")
public record OwnWeaknessInput(
        @Schema(
                description = "The name; the slug is made of it once and for all.",
                examples = {"Talking about my career break"})
        @NotBlank
        @Size(min = 1, max = 80)
        String label,

        @Schema(
                description = "The key of one of the catalogue's categories, but not `not-a-weakness`.",
                enumeration = {
                    "preparation",
                    "answer-shape",
                    "role-knowledge",
                    "composure",
                    "connection",
                    "self-presentation",
                    "ending"
                },
                examples = {"self-presentation"})
        @NotBlank
        String category,

        @Schema(
                description = "What it means to the person.",
                examples = {"I explain the break for too long."})
        @Size(min = 1, max = 500)
        String description,

        @Schema(
                description = "Words and phrases that hint at it, for suggestions; the label hints at it by itself.",
                examples = {"[\"career break\", \"gap year\"]"})
        @Size(max = 20)
        @UniqueElements
        List<@NotBlank @Size(min = 1, max = 60) String> keywords) {

    /** Fills in what may be left out. */
    public OwnWeaknessInput {
        keywords = keywords == null ? List.of() : keywords;
    }
}
