package dev.rebound.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worth entry as a person writes or changes it. */
@Schema(name = "WorthEntryCreate", description = "Something that speaks for the person, as they write it.")
public record WorthEntryInput(
        @Schema(
                description = "What it is.",
                examples = {"win"})
        @NotNull
        WorthKind kind,

        @Schema(
                description = "What speaks for the person.",
                examples = {"I brought the monthly report from five days to one."})
        @NotBlank
        @Size(min = 1, max = 5000)
        String text,

        @Schema(
                description = "The fact behind it: where it showed.",
                examples = {"The finance team still uses my script."})
        @Size(min = 1, max = 5000)
        String evidence,

        @Schema(
                description = "Who said it.",
                examples = {"Sam"})
        @Size(min = 1, max = 200)
        String fromWhom,

        @Schema(
                description = "Whether it is shown more often.",
                defaultValue = "false",
                examples = {"false"})
        Boolean pinned) {

    /** Fills in what may be left out. */
    public WorthEntryInput {
        pinned = pinned == null ? Boolean.FALSE : pinned;
    }
}
