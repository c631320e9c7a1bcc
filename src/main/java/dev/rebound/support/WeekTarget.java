package dev.rebound.support;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** What a person wants of a week; every part may be left out. */
@Embeddable
@Schema(description = "What the person wants of a week; a part left out has no target.")
public record WeekTarget(
        @Schema(
                minimum = "0",
                maximum = "1000",
                description = "Applications to send.",
                nullable = true,
                examples = {"3"})
        @Range(min = 0, max = 1000)
        Integer applications,

        @Schema(
                minimum = "0",
                maximum = "1000",
                description = "Conversations to have: with contacts, recruiters, at events.",
                nullable = true,
                examples = {"2"})
        @Range(min = 0, max = 1000)
        Integer conversations,

        @Schema(
                minimum = "0",
                maximum = "10080",
                description = "Minutes to practise.",
                nullable = true,
                examples = {"60"})
        @Range(min = 0, max = 10080)
        Integer practiceMinutes,

        @Schema(
                minimum = "0",
                maximum = "7",
                description = "Days to rest.",
                nullable = true,
                examples = {"2"})
        @Range(min = 0, max = 7)
        Integer restDays) {

    /** No target at all. */
    static final WeekTarget NONE = new WeekTarget(null, null, null, null);
}
