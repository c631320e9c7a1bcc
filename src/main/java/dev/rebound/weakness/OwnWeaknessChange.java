package dev.rebound.weakness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** What a person can change in a weakness of their own; the slug stays. */
@Schema(name = "WeaknessChange", description = "What can change in a weakness of the person's own; the slug stays.")
public record OwnWeaknessChange(
        @Schema(
                description = "The name.",
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
                description = "Words and phrases that hint at it, for suggestions.",
                examples = {"[\"career break\", \"gap year\"]"})
        @Size(max = 20)
        @UniqueElements
        List<@NotBlank @Size(min = 1, max = 60) String> keywords,

        @Schema(
                description = "True archives it, so that new records can't carry it; false restores it.",
                defaultValue = "false",
                examples = {"true"})
        Boolean archived) {

    /** Fills in what may be left out. */
    public OwnWeaknessChange {
        keywords = keywords == null ? List.of() : keywords;
        archived = archived == null ? Boolean.FALSE : archived;
    }
}
