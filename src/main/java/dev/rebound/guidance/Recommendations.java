package dev.rebound.guidance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is recommended to a person. */
@Schema(name = "Recommendations", description = "What is recommended to the person now.")
public record Recommendations(
        @Schema(description = "The best first.", maxItems = 50)
        List<Recommendation> items) {}
