package dev.rebound.practice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An if-then plan as a person makes or changes it. */
@Schema(name = "PlanCreate", description = "An if-then plan as a person makes it.")
public record PlanInput(
        @Schema(
                description = "The key of the weakness it works on: of the catalogue, or the person's own.",
                examples = {"rambling"})
        @NotNull
        @Size(min = 1, max = 80)
        @Pattern(regexp = "^[a-z0-9-]+$")
        String weakness,

        @Schema(
                description = "What sets it off, with or without the \"if\".",
                examples = {"they ask about a conflict"})
        @NotBlank
        @Size(min = 1, max = 300)
        String cue,

        @Schema(
                description = "What the person will then do, with or without the \"then I will\".",
                examples = {"say the result first"})
        @NotBlank
        @Size(min = 1, max = 300)
        String response,

        @Schema(
                description = "Whether it is worked on now. Active plans may work on two weaknesses at most.",
                defaultValue = "true",
                examples = {"true"})
        Boolean active,

        @Schema(
                description = "The interview it was used in; one of the person's own.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID usedInInterviewId,

        @Schema(
                description = "Whether it worked there; only beside `used_in_interview_id`.",
                defaultValue = "not_said",
                examples = {"not_said"})
        Worked worked) {

    /** Fills in what may be left out. */
    public PlanInput {
        active = active == null ? Boolean.TRUE : active;
        worked = worked == null ? Worked.NOT_SAID : worked;
    }
}
