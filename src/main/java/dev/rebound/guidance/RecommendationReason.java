package dev.rebound.guidance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is recommended, as it reads. */
@Schema(name = "RecommendationReason", description = "One reason for a recommendation.")
public record RecommendationReason(
        @Schema(
                description =
                        "The weakness that the person noted or assessed, the step that they are at, a date that is"
                                + " near, or that the entry is for everybody.",
                examples = {"weakness"})
        ReasonCode code,

        @Schema(
                description = "The reason in the caller's language.",
                maxLength = 500,
                examples = {"For “Staying calm”, which came up in a hard moment 2 days ago."})
        String text,

        @Schema(
                description = "What it adds to the score.",
                minimum = "0",
                maximum = "100",
                examples = {"38.5"})
        double points,

        @Schema(
                description = "The key of the weakness or of the step; null for other reasons.",
                nullable = true,
                maxLength = 80,
                examples = {"visible-nerves"})
        String subject,

        @Schema(
                description = "What that is called in the caller's language; null for other reasons.",
                nullable = true,
                maxLength = 200,
                examples = {"Staying calm"})
        String label,

        @Schema(
                description = "Days until the event begins, counted on its own calendar; null for other reasons.",
                nullable = true,
                minimum = "0",
                maximum = "366",
                examples = {"3"})
        Integer days) {}
