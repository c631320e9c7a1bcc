package dev.rebound.interview;

import dev.rebound.platform.problem.ProblemDetails;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each moment of a batch, in the order in which they were sent. */
@Schema(name = "MomentBatchResult", description = "What became of each moment, in the order sent.")
public record MomentBatchResult(
        @Schema(description = "One result for each moment sent.", maxItems = 100)
        List<Result> items) {

    /** One moment's result: the moment where it was noted, else the problem. */
    @Schema(name = "MomentResult", description = "The moment where it was noted, else the problem.")
    public record Result(
            @Schema(
                    description = "The HTTP status that a single request would have had.",
                    minimum = "200",
                    maximum = "599",
                    examples = {"201"})
            int status,

            @Schema(description = "The moment as it was noted, or null.", nullable = true)
            MomentView moment,

            @Schema(description = "Why it was not noted, or null.", nullable = true)
            ProblemDetails problem) {}
}
