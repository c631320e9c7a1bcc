package dev.rebound.recovery;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The templates that Rebound brings along, read from {@code catalogue/<key>.v<version>*.json}. A released version stays
 * for as long as checklists were copied from it.
 */
@Singleton
@Startup
class ChecklistTemplates {

    /** The template that a checklist is copied from unless another is asked for. */
    static final String SIX_STEPS = "six-steps";

    private static final List<String> FILES = List.of("six-steps.v1");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_MINUTES = 1440;

    private final Map<Language, Map<String, NavigableMap<Integer, ChecklistTemplate>>> templates =
            new EnumMap<>(Language.class);

    /** Reads all templates; an incomplete one stops the start. */
    @Inject
    ChecklistTemplates(ObjectMapper json) {
        for (Language language : Language.values()) {
            Map<String, NavigableMap<Integer, ChecklistTemplate>> byKey = new TreeMap<>();
            for (String file : FILES) {
                ChecklistTemplate template = template(
                        read(json, file + ".json", Structure.class),
                        read(json, file + "." + language.tag() + ".json", Texts.class),
                        language);
                byKey.computeIfAbsent(template.key(), key -> new TreeMap<>()).put(template.version(), template);
            }
            templates.put(language, byKey);
        }
    }

    record Structure(String key, int version, List<PlacedStep> steps) {}

    record PlacedStep(RecoveryStep key, List<PlacedTask> tasks) {}

    record PlacedTask(String key, Integer minutes) {}

    record Texts(String title, String description, Map<String, StepTexts> steps) {}

    record StepTexts(String title, String description, Map<String, TaskTexts> tasks) {}

    record TaskTexts(String title, String reason) {}

    /**
     * Puts a template together.
     *
     * @throws IllegalStateException where a text is missing, too long or of a task that is not there, or where the
     *     steps are not the six in their order
     */
    static ChecklistTemplate template(Structure structure, Texts texts, Language language) {
        String name = structure.key + " " + structure.version + " " + language.tag();
        check(
                structure.steps.stream().map(PlacedStep::key).toList().equals(Arrays.asList(RecoveryStep.values())),
                name + ": not the six steps in order");
        Set<String> taskKeys = new HashSet<>();
        List<TemplateStep> steps = structure.steps.stream()
                .map(step -> step(name, step, texts.steps.get(wire(step.key)), taskKeys))
                .toList();
        check(texts.steps.size() == steps.size(), name + ": texts of unknown steps");
        return new ChecklistTemplate(
                structure.key,
                structure.version,
                language,
                text(texts.title, LONGEST_TITLE, name),
                text(texts.description, LONGEST_TEXT, name),
                steps,
                false);
    }

    private static TemplateStep step(String name, PlacedStep step, StepTexts texts, Set<String> taskKeys) {
        String place = name + " " + wire(step.key);
        check(texts != null, place + ": no texts");
        check(texts.tasks.size() == step.tasks.size(), place + ": not one text for each task");
        List<TemplateTask> tasks = step.tasks.stream()
                .map(task -> task(place, task, texts.tasks.get(task.key), taskKeys))
                .toList();
        return new TemplateStep(
                step.key, text(texts.title, LONGEST_TITLE, place), text(texts.description, LONGEST_TEXT, place), tasks);
    }

    private static TemplateTask task(String place, PlacedTask task, TaskTexts texts, Set<String> taskKeys) {
        String named = place + " " + task.key;
        check(taskKeys.add(task.key), named + ": stands there twice");
        check(texts != null, named + ": no texts");
        check(task.minutes != null && task.minutes >= 1 && task.minutes <= MOST_MINUTES, named + ": minutes");
        return new TemplateTask(
                task.key,
                text(texts.title, LONGEST_TITLE, named),
                task.minutes,
                text(texts.reason, LONGEST_TEXT, named));
    }

    private static String wire(RecoveryStep step) {
        return step.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String text(String text, int longest, String place) {
        check(text != null && !text.isBlank() && text.length() <= longest, place + ": a text is missing or too long");
        return text;
    }

    private static void check(boolean isRight, String fault) {
        if (!isRight) {
            throw new IllegalStateException("Checklist template " + fault);
        }
    }

    private static <T> T read(ObjectMapper json, String name, Class<T> type) {
        try (InputStream file = ChecklistTemplates.class.getResourceAsStream("/catalogue/" + name)) {
            check(file != null, name + ": no such file");
            return json.readValue(file, type);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The template's file " + name + " is not readable", unreadable);
        }
    }

    /** The newest version of each template. */
    List<ChecklistTemplate> newest(Language language) {
        return templates.get(language).values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    /** The newest version of a template. */
    Optional<ChecklistTemplate> newest(String key, Language language) {
        return versions(key, language).map(versions -> versions.lastEntry().getValue());
    }

    /** One version of a template. */
    Optional<ChecklistTemplate> find(String key, int version, Language language) {
        return versions(key, language).map(versions -> versions.get(version));
    }

    /** The six steps in their newest version. */
    ChecklistTemplate sixSteps(Language language) {
        return newest(SIX_STEPS, language).orElseThrow();
    }

    /** The template that a checklist was copied from, in its language; a site's own was copied with its words. */
    ChecklistTemplate of(Checklist checklist) {
        return checklist
                .copiedTemplate()
                .orElseGet(() -> of(checklist.templateKey(), checklist.templateVersion(), checklist.language()));
    }

    /** The template that a checklist was copied from which is not a site's own. */
    ChecklistTemplate of(String key, int version, Language language) {
        return find(key, version, language).orElseThrow(() -> new IllegalStateException("A released template is gone"));
    }

    /** The keys of all templates. */
    Set<String> keys() {
        return templates.get(Language.EN).keySet();
    }

    private Optional<NavigableMap<Integer, ChecklistTemplate>> versions(String key, Language language) {
        return Optional.ofNullable(templates.get(language).get(key));
    }
}
