package dev.rebound.account.export;

import dev.rebound.platform.problem.ProblemDetails;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did, or would do. */
@Schema(name = "ImportReport", description = "What an import did, or, as a dry run, would do.")
public record ImportReport(
        @Schema(
                description = "Whether nothing was written.",
                examples = {"true"})
        boolean dryRun,

        @Schema(description = "All records together.") Counts total,

        @Schema(description = "One entry for each noun of the document, in its order.", maxItems = 50)
        List<Noun> nouns,

        @Schema(
                description = "What is wrong with those refused, at most 100 faults; the counts are complete.",
                maxItems = 100)
        List<ProblemDetails.Fault> errors) {

    /** How many records. */
    @Schema(name = "ImportCounts", description = "How many records.")
    public record Counts(
            @Schema(
                    description = "New ones.",
                    minimum = "0",
                    maximum = "200000",
                    examples = {"12"})
            int created,

            @Schema(
                    description = "Ones that the person has, and that are now as in the document.",
                    minimum = "0",
                    maximum = "200000",
                    examples = {"1"})
            int changed,

            @Schema(
                    description =
                            "Ones that there is nothing to do about: the person has the very same, or it is no record here, such as a"
                                    + " row of a table that speaks of no interview yet.",
                    minimum = "0",
                    maximum = "200000",
                    examples = {"3"})
            int skipped,

            @Schema(
                    description = "Ones that can't be taken.",
                    minimum = "0",
                    maximum = "200000",
                    examples = {"0"})
            int refused) {}

    /** The records of one noun. */
    @Schema(name = "ImportedNoun", description = "The records of one noun.")
    public record Noun(
            @Schema(
                    description = "The noun, as its array is called in the export.",
                    maxLength = 60,
                    examples = {"interviews"})
            String noun,

            @Schema(description = "How many of them.") Counts counts) {}
}
