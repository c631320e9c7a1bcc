package dev.rebound.support;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A help request as a person plans or changes it. */
@Schema(name = "HelpRequestCreate", description = "A request for help, as a person plans it.")
public record HelpRequestInput(
        @Schema(
                description = "Who is asked; one of the person's own contacts. It may be decided later.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID contactId,

        @Schema(
                description = "What is asked for.",
                examples = {"mock"})
        @NotNull
        HelpKind kind,

        @Schema(
                description = "The ask: what, by when, how long it takes.",
                examples = {"Could you play the interviewer for 30 minutes before Thursday?"})
        @NotBlank
        @Size(min = 1, max = 2000)
        String ask,

        @Schema(
                description = "Where it stands. It moves a step at a time: planned, asked, then accepted or declined;"
                        + " accepted, helped, thanked; and a step back where one was taken by mistake.",
                defaultValue = "planned",
                examples = {"planned"})
        HelpStatus status,

        @Schema(
                description = "The day by which the help is needed, from 2000-01-01 to 2199-12-31.",
                examples = {"2026-11-26"})
        LocalDate dueOn,

        @Schema(
                minimum = "1",
                maximum = "5",
                description = "How much it helped, from 1 (not at all) to 5 (very much); once it did.",
                examples = {"5"})
        @Range(min = 1, max = 5)
        Integer helped,

        @Schema(
                description = "What the person took from it; once it was given.",
                examples = {"Say the number first, then the story."})
        @Size(min = 1, max = 5000)
        String took,

        @Schema(
                description = "The interview that it is for; one of the person's own.",
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        UUID interviewId,

        @Schema(
                description = "The key of the weakness that it is to work on: of the catalogue, or the person's own.",
                examples = {"rambling"})
        @Size(min = 1, max = 80)
        @Pattern(regexp = "^[a-z0-9-]+$")
        String weakness) {

    /** Fills in what may be left out. */
    public HelpRequestInput {
        status = status == null ? HelpStatus.PLANNED : status;
    }
}
