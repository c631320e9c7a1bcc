package dev.rebound.support;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What weeks add up to. */
@Schema(
        description =
                "What weeks add up to. A week counts as logged where any figure is above 0; others count neither way.")
public record WeekSummary(
        @Schema(
                description = "The first week.",
                maxLength = 8,
                pattern = IsoWeek.FORM,
                examples = {"2026-W37"})
        String isoWeekFrom,

        @Schema(
                description = "The last week.",
                maxLength = 8,
                pattern = IsoWeek.FORM,
                examples = {"2026-W48"})
        String isoWeekTo,

        @Schema(
                description = "How many weeks that are.",
                minimum = "1",
                maximum = "104",
                examples = {"12"})
        int weeks,

        @Schema(
                description = "How many of them are logged.",
                minimum = "0",
                maximum = "104",
                examples = {"4"})
        int weeksLogged,

        @Schema(
                description = "How many logged weeks have a target of any kind.",
                minimum = "0",
                maximum = "104",
                examples = {"4"})
        int weeksWithTarget,

        @Schema(
                description = "How many of those reached every target they have.",
                minimum = "0",
                maximum = "104",
                examples = {"2"})
        int weeksKept,

        @Schema(description = "The figures of each measure.", maxItems = 4)
        List<WeekFigures> measures) {}
