package dev.rebound.interview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moments to note together. Each is read and judged alone, so that one fault does not refuse the others. */
@Schema(name = "MomentBatchCreate", description = "Moments to note together.")
public record MomentBatch(
        @Schema(
                description = "The moments, at most 100.",
                type = SchemaType.ARRAY,
                implementation = MomentInput.class,
                minItems = 1,
                maxItems = 100)
        @NotEmpty
        @Size(max = 100)
        List<JsonNode> items) {}
