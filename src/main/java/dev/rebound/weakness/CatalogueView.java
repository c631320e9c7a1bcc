package dev.rebound.weakness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rebound.platform.http.PublicContent;
import dev.rebound.platform.i18n.Language;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The catalogue as it reads in one language. */
@Schema(name = "WeaknessCatalogue", description = "The shared catalogue in one language.")
public record CatalogueView(
        @Schema(description = "The categories in the catalogue's order, that of causes last.", maxItems = 100)
        List<Category> categories,

        @Schema(description = "The weaknesses in the catalogue's order.", maxItems = 1000)
        List<Listed> weaknesses,

        @Schema(description = "What makes an interview go badly and is no weakness of the person.", maxItems = 1000)
        List<Listed> causes,

        @JsonIgnore @Schema(hidden = true) String contentTag)
        implements PublicContent {

    /** A category and its name. */
    @Schema(name = "WeaknessCategory", description = "A category of the catalogue.")
    public record Category(
            @Schema(
                    description = "The category's permanent key.",
                    maxLength = 80,
                    examples = {"answer-shape"})
            String key,

            @Schema(
                    description = "Its name in the language asked for.",
                    maxLength = 80,
                    examples = {"Shape of the answer"})
            String label) {}

    /** An entry of the catalogue. */
    @Schema(name = "CatalogueEntry", description = "A weakness, or a cause outside the person, of the catalogue.")
    public record Listed(
            @Schema(
                    description = "The entry's permanent key.",
                    maxLength = 80,
                    pattern = "^[a-z0-9-]{1,80}$",
                    examples = {"rambling"})
            String slug,

            @Schema(
                    description = "The key of its category.",
                    maxLength = 80,
                    examples = {"answer-shape"})
            String category,

            @Schema(
                    description = "Its name in the language asked for.",
                    maxLength = 80,
                    examples = {"Keeping answers short"})
            String label,

            @Schema(
                    description = "What it means, about the answer and never about the person.",
                    maxLength = 500,
                    examples = {"The answer went on after its point was made."})
            String description,

            @Schema(
                    description = "Words and phrases that hint at it, for suggestions.",
                    maxItems = 100,
                    examples = {"[\"rambled\", \"lost my thread\"]"})
            List<@Size(max = 100) String> keywords) {

        private static Listed from(Catalogue.Entry entry) {
            return new Listed(entry.slug(), entry.category(), entry.label(), entry.description(), entry.keywords());
        }
    }

    static CatalogueView of(Catalogue catalogue, Language language) {
        List<Category> categories = catalogue.categories(language).entrySet().stream()
                .map(category -> new Category(category.getKey(), category.getValue()))
                .toList();
        List<Listed> weaknesses = listed(catalogue, language, false);
        List<Listed> causes = listed(catalogue, language, true);
        return new CatalogueView(categories, weaknesses, causes, tag(categories + "\n" + weaknesses + "\n" + causes));
    }

    private static List<Listed> listed(Catalogue catalogue, Language language, boolean causes) {
        return catalogue.entries(language).stream()
                .filter(entry -> entry.cause() == causes)
                .map(Listed::from)
                .toList();
    }

    private static String tag(String content) {
        return "\"" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)) + "\"";
    }
}
