package dev.rebound.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A week as a person writes it, whole. */
@Schema(name = "WeekPut", description = "A week as the person writes it, whole: what is left out is cleared.")
public record WeekInput(
        @Schema(description = "What the person wants of it.") @Valid
        WeekTarget target,

        @Schema(description = "What it held.") @Valid WeekLog log,

        @Schema(
                description = "A note of any kind.",
                examples = {"Two good calls. Sunday off."})
        @Size(min = 1, max = 5000)
        String note) {

    /** Fills in what may be left out. */
    public WeekInput {
        target = target == null ? WeekTarget.NONE : target;
        log = log == null ? WeekLog.EMPTY : log;
    }

    /** A week of which nothing is written. */
    static final WeekInput EMPTY = new WeekInput(null, null, null);
}
