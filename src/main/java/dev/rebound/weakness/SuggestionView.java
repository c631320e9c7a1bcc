package dev.rebound.weakness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a text hints at. Only ever a suggestion: the person accepts. */
@Schema(name = "Suggestions", description = "What a text hints at. Only ever a suggestion: the person accepts.")
public record SuggestionView(
        @Schema(description = "The weaknesses and causes found, the best score first.", maxItems = 20)
        List<Item> items) {

    /** A weakness that a text hints at. */
    @Schema(name = "Suggestion", description = "A weakness or a cause that a text hints at.")
    public record Item(
            @Schema(
                    description = "The key of the weakness.",
                    maxLength = 80,
                    pattern = "^[a-z0-9-]{1,80}$",
                    examples = {"rambling"})
            String slug,

            @Schema(
                    description = "Its name: in the language of the text, or as the person wrote it.",
                    maxLength = 80,
                    examples = {"Keeping answers short"})
            String label,

            @Schema(
                    description = "Whether it is a cause outside the person, and so no weakness.",
                    examples = {"false"})
            boolean cause,

            @Schema(
                    description = "The sum over the different phrases found: 1, and 0.5 more for each word behind the"
                            + " first.",
                    minimum = "1",
                    examples = {"2.5"})
            double score,

            @Schema(description = "Where the phrases stand, in the text's order.", maxItems = 5000)
            List<Match> matches) {}

    /** Where a phrase stands in the text. */
    @Schema(
            name = "SuggestionMatch",
            description = "Where a phrase stands in the text. Offsets count UTF-16 code units from 0, as JavaScript and"
                    + " Java do: `text.slice(start, end)`.")
    public record Match(
            @Schema(
                    description = "The offset of its first character, in UTF-16 code units.",
                    minimum = "0",
                    maximum = "10000",
                    examples = {"24"})
            int start,

            @Schema(
                    description = "The offset behind its last character, in UTF-16 code units.",
                    minimum = "1",
                    maximum = "10000",
                    examples = {"31"})
            int end,

            @Schema(
                    description = "The text from `start` to `end`, exactly as it was sent.",
                    maxLength = 10000,
                    examples = {"rambled"})
            String text) {}
}
