package dev.rebound.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of the plans made it into an interview. */
@Schema(description = "What of the plans made it into a real interview, and whether it worked there.")
public record CarryOver(
        @Schema(
                description = "Plans used in a real interview that was held.",
                minimum = "0",
                maximum = "1000000",
                examples = {"1"})
        int used,

        @Schema(
                description = "Of these, plans that worked.",
                minimum = "0",
                maximum = "1000000",
                examples = {"1"})
        int worked,

        @Schema(
                description = "Of these, plans that worked partly.",
                minimum = "0",
                maximum = "1000000",
                examples = {"0"})
        int workedPartly,

        @Schema(
                description = "Of these, plans that did not work.",
                minimum = "0",
                maximum = "1000000",
                examples = {"0"})
        int notWorked,

        @Schema(
                description = "`worked` in `used`, from 0 to 1; null while none was used.",
                nullable = true,
                minimum = "0",
                maximum = "1",
                examples = {"1"})
        Double share) {

    static CarryOver of(OverallFacts facts) {
        return new CarryOver(
                facts.plansUsed(),
                facts.plansWorked(),
                facts.plansWorkedPartly(),
                facts.plansNotWorked(),
                facts.plansUsed() == 0 ? null : Rounded.toHundredths((double) facts.plansWorked() / facts.plansUsed()));
    }
}
