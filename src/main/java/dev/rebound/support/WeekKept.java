package dev.rebound.support;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which targets of a week were reached, so far. Each week stands alone: there is no streak that could break. */
@Schema(
        description =
                "Which targets of a week were reached, so far. Rest counts like the rest: a target of rest days that"
                        + " is reached or passed is kept. Each week stands alone; there is no streak that could break.")
public record WeekKept(
        @Schema(
                description = "All targets of the week that there are.",
                examples = {"kept"})
        Kept week,

        @Schema(
                description = "That of applications.",
                examples = {"kept"})
        Kept applications,

        @Schema(
                description = "That of conversations.",
                examples = {"kept"})
        Kept conversations,

        @Schema(
                description = "That of practice.",
                examples = {"no_target"})
        Kept practiceMinutes,

        @Schema(
                description = "That of rest.",
                examples = {"kept"})
        Kept restDays) {

    static WeekKept of(WeekTarget target, WeekLog log) {
        Kept applications = Kept.of(target.applications(), log.applications());
        Kept conversations = Kept.of(target.conversations(), log.conversations());
        Kept practice = Kept.of(target.practiceMinutes(), log.practiceMinutes());
        Kept rest = Kept.of(target.restDays(), log.restDays());
        return new WeekKept(
                Kept.all(List.of(applications, conversations, practice, rest)),
                applications,
                conversations,
                practice,
                rest);
    }
}
