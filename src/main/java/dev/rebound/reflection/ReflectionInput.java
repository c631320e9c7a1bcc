package dev.rebound.reflection;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A reflection as a person writes or changes it. */
@Schema(name = "ReflectionCreate", description = "A reflection as a person writes it.")
public record ReflectionInput(
        @Schema(
                description = "The interview it is about, one of the person's own. Under an interview's address it may"
                        + " be left out and can't be another.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The step it belongs to.",
                examples = {"feelings"})
        @NotNull
        RecoveryStep step,

        @Schema(
                description = "What it is.",
                examples = {"thought_check"})
        @NotNull
        ReflectionKind kind,

        @Schema(
                description = "What the person writes; for a thought check, the harshest thought. Kept encrypted.",
                examples = {"I will never get a job in this field."})
        @NotBlank
        @Size(min = 1, max = 20000)
        String text,

        @Schema(
                description = "How much the person believes the thought before checking it, from 0 (not at all) to 100."
                        + " Required for a thought check, refused elsewhere.",
                minimum = "0",
                maximum = "100",
                examples = {"85"})
        @Range(min = 0, max = 100)
        Integer beliefBefore,

        @Schema(
                description = "How much the person believes the thought after checking it, from 0 to 100. Required"
                        + " together with `fairer_thought`, refused without it.",
                minimum = "0",
                maximum = "100",
                examples = {"40"})
        @Range(min = 0, max = 100)
        Integer beliefAfter,

        @Schema(
                description = "The thought put more fairly; only for a thought check. Kept encrypted.",
                examples = {"One interview went badly. Two of my answers were good."})
        @Size(min = 1, max = 5000)
        String fairerThought,

        @Schema(
                description = "Whether a \"what if\" is set aside, since nobody could have steered it; only for a"
                        + " `what_if`.",
                defaultValue = "false",
                examples = {"false"})
        Boolean parked) {

    /** Fills in what may be left out. */
    public ReflectionInput {
        parked = parked != null && parked;
    }

    /**
     * The same, about this interview.
     *
     * @throws Problem 422 where it names another one
     */
    ReflectionInput about(UUID interview) {
        if (interviewId != null && !interviewId.equals(interview)) {
            throw Problem.invalid("/interview_id", FieldCode.NOT_ALLOWED_HERE);
        }
        return new ReflectionInput(interview, step, kind, text, beliefBefore, beliefAfter, fairerThought, parked);
    }
}
