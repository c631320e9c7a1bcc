package dev.rebound.support;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** What a week held, as the person types it. */
@Embeddable
@Schema(description = "What a week held, as the person types it; a part left out is 0.")
public record WeekLog(
        @Schema(
                minimum = "0",
                maximum = "1000",
                description = "Applications sent.",
                defaultValue = "0",
                examples = {"2"})
        @Range(min = 0, max = 1000)
        Integer applications,

        @Schema(
                minimum = "0",
                maximum = "1000",
                description = "Conversations had.",
                defaultValue = "0",
                examples = {"2"})
        @Range(min = 0, max = 1000)
        Integer conversations,

        @Schema(
                minimum = "0",
                maximum = "10080",
                description = "Minutes practised.",
                defaultValue = "0",
                examples = {"75"})
        @Range(min = 0, max = 10080)
        Integer practiceMinutes,

        @Schema(
                minimum = "0",
                maximum = "7",
                description = "Days rested.",
                defaultValue = "0",
                examples = {"2"})
        @Range(min = 0, max = 7)
        Integer restDays) {

    /** A week of which nothing is logged. */
    static final WeekLog EMPTY = new WeekLog(null, null, null, null);

    /** Fills in what may be left out. */
    public WeekLog {
        applications = applications == null ? 0 : applications;
        conversations = conversations == null ? 0 : conversations;
        practiceMinutes = practiceMinutes == null ? 0 : practiceMinutes;
        restDays = restDays == null ? 0 : restDays;
    }
}
