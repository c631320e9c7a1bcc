package dev.rebound.reflection;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A feeling and how strong it is. */
@Schema(description = "A feeling and how strong it is.")
public record FeltFeeling(
        @Schema(
                description = "Its name.",
                examples = {"disappointed"})
        @NotNull
        Feeling name,

        @Schema(
                description = "How strong it is, from 0 (hardly there) to 10.",
                minimum = "0",
                maximum = "10",
                examples = {"7"})
        @NotNull
        @Range(min = 0, max = 10)
        Integer intensity) {}
