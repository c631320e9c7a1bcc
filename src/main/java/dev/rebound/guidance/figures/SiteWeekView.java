package dev.rebound.guidance.figures;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import dev.rebound.weakness.Catalogue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of a site's finished week. */
@Schema(
        name = "SiteWeek",
        description = "What a site's people did in one finished week, as a whole. A figure stands for at least 20"
                + " people, and so does what it leaves over of its group; counts are rounded to 5, shares are of"
                + " rounded counts. What is left out is null, or named in a list of what is withheld.")
public record SiteWeekView(
        @Schema(
                description = "The ISO week.",
                pattern = "^[0-9]{4}-W[0-9]{2}$",
                maxLength = 8,
                examples = {"2026-W47"})
        String week,

        @Schema(
                description = "Its Monday; it begins at midnight UTC.",
                examples = {"2026-11-16"})
        LocalDate startsOn,

        @Schema(
                description = "Its Sunday.",
                examples = {"2026-11-22"})
        LocalDate endsOn,

        @Schema(
                description =
                        "People who in the week recorded an interview, a moment, an assessment, a reflection, a mood,"
                                + " a plan, a practice session, a worth entry or a help request, or worked on a checklist, rounded to 5;"
                                + " null where there were too few, and then all else is withheld too.",
                nullable = true,
                minimum = "20",
                maximum = "100000000",
                examples = {"140"})
        Integer peopleActive,

        @Schema(description = "Weaknesses that people named in the week.")
        WeaknessShares weaknesses,

        @Schema(description = "How far people came with their checklists in the week.")
        StepCompletion steps,

        @Schema(description = "How long it took people who were back at their usual in the week.")
        SiteTimeToRecover timeToRecover) {

    /** Weaknesses of the week. */
    @Schema(
            description = "The catalogue's weaknesses that a hard moment or an assessment of the week carries. One"
                    + " person may have several, so the counts add up to nothing. Own weaknesses are private.")
    public record WeaknessShares(
            @Schema(description = "In the catalogue's order.", maxItems = 100)
            List<WeaknessShare> items,

            @Schema(
                    description = "Those left out: too few people had them, or too few did not.",
                    maxItems = 100,
                    examples = {"[\"lateness\"]"})
            List<@Size(max = 80) String> withheld) {}

    /** One weakness of the week. */
    @Schema(description = "How many of the people active named a weakness in the week.")
    public record WeaknessShare(
            @Schema(
                    description = "The catalogue's key.",
                    minLength = 1,
                    maxLength = 80,
                    pattern = "^[a-z0-9-]{1,80}$",
                    examples = {"rambling"})
            String slug,

            @Schema(
                    description = "Its name in the caller's language.",
                    maxLength = 100,
                    examples = {"Keeping answers short"})
            String label,

            @Schema(
                    description = "People, rounded to 5.",
                    minimum = "20",
                    maximum = "100000000",
                    examples = {"35"})
            int people,

            @Schema(
                    description = "Their share of the people active, in percent.",
                    minimum = "0",
                    maximum = "100",
                    examples = {"25"})
            int percent) {}

    /** Checklists of the week. */
    @Schema(description = "People who worked on a checklist in the week, and the steps that they finished in it.")
    public record StepCompletion(
            @Schema(
                    description = "People who made a checklist or handled an item of one, rounded to 5; null where"
                            + " withheld, and then every step is.",
                    nullable = true,
                    minimum = "20",
                    maximum = "100000000",
                    examples = {"90"})
            Integer peopleWithChecklist,

            @Schema(description = "In the order of the steps.", maxItems = 6)
            List<StepShare> items,

            @Schema(
                    description = "Those left out: too few people finished them, or too few did not.",
                    maxItems = 6,
                    examples = {"[\"momentum\"]"})
            List<RecoveryStep> withheld) {}

    /** One step of the week. */
    @Schema(description = "How many people finished a step in the week: nothing of it is left to do.")
    public record StepShare(
            @Schema(
                    description = "The step; the list may grow.",
                    examples = {"slack"})
            RecoveryStep step,

            @Schema(
                    description = "People, rounded to 5.",
                    minimum = "20",
                    maximum = "100000000",
                    examples = {"45"})
            int people,

            @Schema(
                    description = "Their share of the people with a checklist, in percent.",
                    minimum = "0",
                    maximum = "100",
                    examples = {"50"})
            int percent) {}

    /** Recovery in the week. */
    @Schema(
            description = "Hours from a real interview to the first mood check at or above the person's own usual, or"
                    + " to the finished checklist, whichever came first; of people for whom that was in the week.")
    public record SiteTimeToRecover(
            @Schema(
                    description = "People, rounded to 5; null where withheld.",
                    nullable = true,
                    minimum = "20",
                    maximum = "100000000",
                    examples = {"40"})
            Integer people,

            @Schema(
                    description = "The median of their hours, rounded to 5; null where withheld.",
                    nullable = true,
                    minimum = "0",
                    maximum = "10000000",
                    examples = {"30"})
            Integer medianHours) {}

    static SiteWeekView from(SiteWeek week, Catalogue catalogue, Language language) {
        SiteFigures figures = week.figures();
        return new SiteWeekView(
                DateTimeFormatter.ISO_WEEK_DATE.format(week.startsOn()).replaceAll("-\\d$", ""),
                week.startsOn(),
                week.startsOn().plusDays(6),
                figures.active(),
                new WeaknessShares(
                        figures.weaknesses().stream()
                                .map(cell -> new WeaknessShare(
                                        cell.key(),
                                        catalogue.label(cell.key(), language),
                                        cell.people(),
                                        cell.percent()))
                                .toList(),
                        figures.weaknessesWithheld()),
                new StepCompletion(
                        figures.onChecklist(),
                        figures.steps().stream()
                                .map(cell ->
                                        new StepShare(RecoveryStep.valueOf(cell.key()), cell.people(), cell.percent()))
                                .toList(),
                        figures.stepsWithheld().stream()
                                .map(RecoveryStep::valueOf)
                                .toList()),
                new SiteTimeToRecover(figures.recovered(), figures.medianHours()));
    }
}
