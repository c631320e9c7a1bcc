package dev.rebound.progress;

import dev.rebound.practice.DuePractice;
import dev.rebound.practice.PlanView;
import dev.rebound.recovery.ChecklistItemView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that helps before an interview, in one reply. */
@Schema(name = "Preparation", description = "All that helps before an interview to come, in one reply.")
public record PreparationView(
        @Schema(
                description = "The interview to come.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The employer.",
                maxLength = 200,
                examples = {"Northwind Traders"})
        String company,

        @Schema(
                description = "The role applied for.",
                maxLength = 200,
                examples = {"Data analyst"})
        String roleTitle,

        @Schema(
                description = "When it begins.",
                examples = {"2026-12-04T15:00:00Z"})
        Instant heldAt,

        @Schema(
                description = "The day, in the interview's time zone.",
                examples = {"2026-12-04"})
        LocalDate heldOn,

        @Schema(
                description = "Days from today to that day; 0 on the day, and when it is over.",
                minimum = "0",
                maximum = "400",
                examples = {"11"})
        int daysUntil,

        @Schema(description = "The plans to read and say aloud: the active ones.", maxItems = 20)
        List<PlanView> plans,

        @Schema(description = "Practice that is due up to that day, the one due first in front.", maxItems = 230)
        List<DuePractice> practiceDue,

        @Schema(description = "What to do in step six of the checklist made last.", maxItems = 200)
        List<ChecklistItemView> openItems,

        @Schema(
                description = "What to take along from the interview before; null where there is none.",
                nullable = true)
        LastInterview lastInterview) {}
