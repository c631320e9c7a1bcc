package dev.rebound.weakness;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.json.VerbatimString;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A text to find weaknesses in; it is not stored. */
@Schema(name = "SuggestionRequest", description = "A text to find weaknesses in; it is not stored.")
public record SuggestionInput(
        @Schema(
                description = "What the person wrote about the interview.",
                examples = {"I went blank and then I rambled."})
        @NotBlank
        @Size(min = 1, max = 10000)
        @JsonDeserialize(using = VerbatimString.class)
        String text,

        @Schema(
                description = "The language of the text; that of `Accept-Language` by default.",
                examples = {"en"})
        Language language,

        @Schema(
                minimum = "1",
                maximum = "20",
                description = "How many weaknesses to suggest at most, 1 to 20.",
                defaultValue = "10",
                examples = {"10"})
        @Range(min = 1, max = 20)
        Integer max) {

    private static final int DEFAULT_MAX = 10;

    /** Fills in what may be left out. */
    public SuggestionInput {
        max = max == null ? Integer.valueOf(DEFAULT_MAX) : max;
    }
}
