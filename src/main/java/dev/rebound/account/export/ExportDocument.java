package dev.rebound.account.export;

import dev.rebound.guidance.MarkRecord;
import dev.rebound.interview.InterviewRecord;
import dev.rebound.interview.MomentRecord;
import dev.rebound.practice.PlanRecord;
import dev.rebound.practice.PracticeRecord;
import dev.rebound.recovery.ChecklistItemRecord;
import dev.rebound.recovery.ChecklistRecord;
import dev.rebound.reflection.MoodCheckRecord;
import dev.rebound.reflection.ReflectionRecord;
import dev.rebound.support.ContactRecord;
import dev.rebound.support.HelpRequestRecord;
import dev.rebound.support.WeekRecord;
import dev.rebound.support.WorthEntryRecord;
import dev.rebound.weakness.AssessmentRecord;
import dev.rebound.weakness.OwnWeaknessRecord;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The document, as the contract has it and in the order in which it is written and read: what a record points to stands
 * before it. It is streamed and never in memory as a whole; {@link Nouns} takes the order from here.
 */
@Schema(
        name = "Export",
        description = "Everything a person has, in the order of the format: what a record points to stands before it."
                + " Each array is in the order of the ids.")
public record ExportDocument(
        @Schema(
                description = "The format's name: `rebound-export`.",
                maxLength = 40,
                examples = {Format.NAME})
        String format,

        @Schema(
                description = "The format's version. A new one is written only where readers of the old would go wrong;"
                        + " fields and arrays may be added without.",
                minimum = "0",
                maximum = "1000",
                examples = {"1"})
        int version,

        @Schema(
                description = "When it was exported; everything in it is as it was at this moment.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant exportedAt,

        @Schema(description = "Weaknesses of the person's own.", maxItems = Format.MOST_RECORDS)
        List<OwnWeaknessRecord> weaknesses,

        @Schema(description = "Interviews.", maxItems = Format.MOST_RECORDS)
        List<InterviewRecord> interviews,

        @Schema(description = "Moments of the interviews.", maxItems = Format.MOST_RECORDS)
        List<MomentRecord> moments,

        @Schema(description = "Reflections, decrypted.", maxItems = Format.MOST_RECORDS)
        List<ReflectionRecord> reflections,

        @Schema(description = "Mood checks, decrypted.", maxItems = Format.MOST_RECORDS)
        List<MoodCheckRecord> moodChecks,

        @Schema(description = "Checklists.", maxItems = Format.MOST_RECORDS)
        List<ChecklistRecord> checklists,

        @Schema(description = "Items of the checklists.", maxItems = Format.MOST_RECORDS)
        List<ChecklistItemRecord> checklistItems,

        @Schema(description = "If-then plans.", maxItems = Format.MOST_RECORDS)
        List<PlanRecord> plans,

        @Schema(description = "Practice sessions.", maxItems = Format.MOST_RECORDS)
        List<PracticeRecord> practices,

        @Schema(description = "Assessments of weaknesses.", maxItems = Format.MOST_RECORDS)
        List<AssessmentRecord> assessments,

        @Schema(description = "What speaks for the person, decrypted.", maxItems = Format.MOST_RECORDS)
        List<WorthEntryRecord> worthEntries,

        @Schema(description = "Who can help, decrypted.", maxItems = Format.MOST_RECORDS)
        List<ContactRecord> contacts,

        @Schema(description = "What was asked of them, decrypted.", maxItems = Format.MOST_RECORDS)
        List<HelpRequestRecord> helpRequests,

        @Schema(description = "Weeks, with their notes decrypted.", maxItems = Format.MOST_RECORDS)
        List<WeekRecord> weeks,

        @Schema(
                description = "Events of the career site that the person means to go to.",
                maxItems = Format.MOST_RECORDS)
        List<MarkRecord> guidanceChoices,

        @Schema(
                description = "Guidance that the person does not want to be recommended.",
                maxItems = Format.MOST_RECORDS)
        List<MarkRecord> guidanceDismissals) {}
