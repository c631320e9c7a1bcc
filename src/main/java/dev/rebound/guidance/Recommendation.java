package dev.rebound.guidance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry that is recommended. */
@Schema(name = "Recommendation", description = "Guidance that is recommended to the person, and why.")
public record Recommendation(
        GuidanceView guidance,

        @Schema(
                description = "How well it fits: the sum of the points of the reasons.",
                minimum = "0",
                maximum = "100",
                examples = {"45.3"})
        double score,

        @Schema(description = "What speaks for it, the strongest first.", maxItems = 20)
        List<RecommendationReason> reasons) {}
