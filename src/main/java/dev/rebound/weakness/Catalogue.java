package dev.rebound.weakness;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.i18n.Language;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shared catalogue: thirty weaknesses in seven categories, and causes that are not a weakness. It is read from
 * {@code catalogue/weaknesses*.json}; slugs are permanent once released.
 */
@Singleton
@Startup
public class Catalogue {

    /** The category of causes that are not a weakness. */
    public static final String CAUSE_CATEGORY = "not-a-weakness";

    private final Map<Language, Map<String, Entry>> entries = new EnumMap<>(Language.class);
    private final Map<Language, List<Entry>> inOrder = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, String>> categories = new EnumMap<>(Language.class);

    /** Reads the catalogue; an incomplete one stops the start. */
    @Inject
    public Catalogue(ObjectMapper json) {
        Structure structure = read(json, "weaknesses.json", Structure.class);
        for (Language language : Language.values()) {
            Texts texts = read(json, "weaknesses." + language.tag() + ".json", Texts.class);
            Map<String, Entry> all = entries(structure, texts);
            entries.put(language, all);
            inOrder.put(language, List.copyOf(all.values()));
            Map<String, String> labels = new LinkedHashMap<>();
            structure.categories.forEach(key -> labels.put(key, require(texts.categories.get(key), key)));
            labels.put(CAUSE_CATEGORY, require(texts.causeCategory, CAUSE_CATEGORY));
            // Map.copyOf would lose the order.
            categories.put(language, Collections.unmodifiableMap(labels));
        }
    }

    /** One entry in one language. {@code cause} marks what lies outside the person. */
    public record Entry(
            String slug, String category, boolean cause, String label, String description, List<String> keywords) {}

    private record Structure(List<String> categories, List<Placed> weaknesses, List<String> causes) {}

    private record Placed(String slug, String category) {}

    private record Texts(Map<String, String> categories, String causeCategory, Map<String, Text> entries) {}

    private record Text(String label, String description, List<String> keywords) {}

    private static Map<String, Entry> entries(Structure structure, Texts texts) {
        List<Placed> placed = new ArrayList<>(structure.weaknesses);
        structure.causes.forEach(slug -> placed.add(new Placed(slug, CAUSE_CATEGORY)));
        Map<String, Entry> all = new LinkedHashMap<>();
        for (Placed place : placed) {
            Text text = require(texts.entries.get(place.slug), place.slug);
            all.put(
                    place.slug,
                    new Entry(
                            place.slug,
                            place.category,
                            place.category.equals(CAUSE_CATEGORY),
                            require(text.label, place.slug),
                            require(text.description, place.slug),
                            List.copyOf(text.keywords)));
        }
        return all;
    }

    private static <T> T require(T value, String key) {
        if (value == null) {
            throw new IllegalStateException("The catalogue has no text for " + key);
        }
        return value;
    }

    private static <T> T read(ObjectMapper json, String name, Class<T> type) {
        try (InputStream file = Catalogue.class.getResourceAsStream("/catalogue/" + name)) {
            return json.readValue(require(file, name), type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The catalogue's file " + name + " is not readable", unreadable);
        }
    }

    /** Whether the slug names a weakness or a cause of the catalogue. */
    public boolean has(String slug) {
        return entries.get(Language.EN).containsKey(slug);
    }

    /** The slugs of causes that are not a weakness. */
    public List<String> causes() {
        return inOrder.get(Language.EN).stream()
                .filter(Entry::cause)
                .map(Entry::slug)
                .toList();
    }

    /** Whether the slug names a cause that is not a weakness. */
    public boolean isCause(String slug) {
        return has(slug) && entry(slug, Language.EN).cause();
    }

    /** The label of a slug that the catalogue {@linkplain #has has}. */
    public String label(String slug, Language language) {
        return entry(slug, language).label();
    }

    /** The entry of a slug that the catalogue {@linkplain #has has}. */
    Entry entry(String slug, Language language) {
        return entries.get(language).get(slug);
    }

    /** The keys of the seven categories that a weakness can be in. */
    List<String> ofWeaknesses() {
        return categories.get(Language.EN).keySet().stream()
                .filter(key -> !key.equals(CAUSE_CATEGORY))
                .toList();
    }

    /** All entries in the catalogue's order, causes last. */
    public List<Entry> entries(Language language) {
        return inOrder.get(language);
    }

    /** The categories' labels in the catalogue's order, that of causes last. */
    public Map<String, String> categories(Language language) {
        return categories.get(language);
    }
}
