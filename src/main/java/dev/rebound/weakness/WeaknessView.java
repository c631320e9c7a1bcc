package dev.rebound.weakness;

import dev.rebound.platform.http.Resource;
import dev.rebound.platform.i18n.Language;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A weakness as one person sees it: of the catalogue or their own, with its use. */
@Schema(
        name = "Weakness",
        description = "A weakness of the catalogue, a cause outside the person, or a weakness of the person's own.")
public record WeaknessView(
        @Schema(
                description = "The permanent key; own ones start with `my-`.",
                maxLength = 80,
                pattern = "^[a-z0-9-]{1,80}$",
                examples = {"rambling"})
        String slug,

        @Schema(
                description = "The key of the category.",
                maxLength = 80,
                examples = {"answer-shape"})
        String category,

        @Schema(
                description = "The category's name in the language asked for.",
                maxLength = 80,
                examples = {"Shape of the answer"})
        String categoryLabel,

        @Schema(
                description = "The name: in the language asked for, or as the person wrote it.",
                maxLength = 80,
                examples = {"Keeping answers short"})
        String label,

        @Schema(
                description = "What it means.",
                nullable = true,
                maxLength = 500,
                examples = {"The answer went on after its point was made."})
        String description,

        @Schema(
                description = "Words and phrases that hint at it, for suggestions.",
                maxItems = 100,
                examples = {"[\"rambled\", \"lost my thread\"]"})
        List<@Size(max = 100) String> keywords,

        @Schema(
                description = "Who named it.",
                examples = {"catalogue"})
        WeaknessSource source,

        @Schema(
                description = "Whether it is a cause outside the person, and so no weakness.",
                examples = {"false"})
        boolean cause,

        @Schema(
                description = "Whether it is archived: readable, but not for new records.",
                examples = {"false"})
        boolean archived,

        @Schema(
                description = "When it was archived.",
                nullable = true,
                examples = {"2026-11-22T09:00:00Z"})
        Instant archivedAt,

        @Schema(
                description = "How many moments carry it.",
                minimum = "0",
                examples = {"3"})
        long useCount,

        @Schema(
                description = "When the newest of those moments was noted.",
                nullable = true,
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant lastUsedAt,

        @Schema(
                description = "The version of what is shown here; of an own weakness, for `If-Match` too.",
                maxLength = 100,
                examples = {"\"0.en.3.9xk2m1\""})
        String etag)
        implements Resource {

    static WeaknessView of(Catalogue.Entry entry, String categoryLabel, WeaknessUse.Use use) {
        UUID content = UUID.nameUUIDFromBytes((entry + categoryLabel).getBytes(StandardCharsets.UTF_8));
        return new WeaknessView(
                entry.slug(),
                entry.category(),
                categoryLabel,
                entry.label(),
                entry.description(),
                entry.keywords(),
                WeaknessSource.CATALOGUE,
                entry.cause(),
                false,
                null,
                use.count(),
                use.last(),
                "\"" + content + trace(use) + "\"");
    }

    /**
     * One of the person's own. Its tag starts with the row's version and goes on with what else is shown, so that a
     * cached copy is found stale when the use or the language changes; see {@link OwnWeakness#requireVersion}.
     */
    static WeaknessView of(OwnWeakness own, String categoryLabel, Language language, WeaknessUse.Use use) {
        OwnWeaknessChange named = own.toChange();
        return new WeaknessView(
                own.slug(),
                named.category(),
                categoryLabel,
                named.label(),
                named.description(),
                named.keywords(),
                WeaknessSource.OWN,
                false,
                own.isArchived(),
                own.archivedAt(),
                use.count(),
                use.last(),
                own.etag().substring(0, own.etag().length() - 1) + "." + language.tag() + trace(use) + "\"");
    }

    private static String trace(WeaknessUse.Use use) {
        return use.last() == null
                ? ".0"
                : "." + use.count() + "." + Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, use.last()), 36);
    }

    @Override
    public String location() {
        return "/v1/weaknesses/" + slug;
    }
}
