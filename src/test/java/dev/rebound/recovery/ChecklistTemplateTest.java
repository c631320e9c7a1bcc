package dev.rebound.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import dev.rebound.recovery.ChecklistTemplates.PlacedStep;
import dev.rebound.recovery.ChecklistTemplates.PlacedTask;
import dev.rebound.recovery.ChecklistTemplates.StepTexts;
import dev.rebound.recovery.ChecklistTemplates.Structure;
import dev.rebound.recovery.ChecklistTemplates.TaskTexts;
import dev.rebound.recovery.ChecklistTemplates.Texts;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ChecklistTemplateTest {

    private final Person anyone = Person.nobody();

    @Inject
    ChecklistTemplates templates;

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_step_and_task_has_its_texts(Language language) {
        ChecklistTemplate template =
                templates.newest(ChecklistTemplates.SIX_STEPS, language).orElseThrow();
        assertThat(template.language()).isEqualTo(language);
        assertThat(template.steps()).extracting(TemplateStep::key).containsExactly(RecoveryStep.values());
        assertThat(template.steps()).allSatisfy(step -> {
            assertThat(step.title()).isNotBlank();
            assertThat(step.description()).isNotBlank();
            assertThat(step.tasks()).hasSizeBetween(4, 5).allSatisfy(task -> {
                assertThat(task.title()).isNotBlank();
                assertThat(task.reason()).isNotBlank();
                assertThat(task.minutes()).isBetween(1, 60);
            });
        });
    }

    @Test
    void the_two_languages_have_the_same_tasks_in_other_words() {
        ChecklistTemplate english =
                templates.newest(ChecklistTemplates.SIX_STEPS, Language.EN).orElseThrow();
        ChecklistTemplate french =
                templates.newest(ChecklistTemplates.SIX_STEPS, Language.FR).orElseThrow();
        for (RecoveryStep step : RecoveryStep.values()) {
            List<TemplateTask> here = english.step(step).tasks();
            List<TemplateTask> there = french.step(step).tasks();
            assertThat(there)
                    .extracting(TemplateTask::key)
                    .isEqualTo(here.stream().map(TemplateTask::key).toList());
            assertThat(there)
                    .extracting(TemplateTask::title)
                    .doesNotContainAnyElementsOf(
                            here.stream().map(TemplateTask::title).toList());
        }
    }

    @Test
    void anyone_may_read_the_list_and_keep_it() {
        var list = anyone.get("/v1/checklist-templates");
        list.then()
                .statusCode(200)
                .header("Cache-Control", startsWith("public"))
                .header("Content-Language", "en")
                .body("items.key", contains("six-steps"))
                .body("items[0].steps", hasSize(6))
                .body("has_more", equalTo(false))
                .body("next_cursor", nullValue())
                .body("content_tag", nullValue());
        anyone.request()
                .header("If-None-Match", list.header("ETag"))
                .get("/v1/checklist-templates")
                .then()
                .statusCode(304);
    }

    @Test
    void one_template_reads_in_the_callers_language() {
        var english = anyone.get("/v1/checklist-templates/six-steps");
        english.then()
                .statusCode(200)
                .body("key", equalTo("six-steps"))
                .body("version", equalTo(1))
                .body("language", equalTo("en"))
                .body("steps.key", contains("slack", "feelings", "learning", "worth", "help", "momentum"))
                .body("steps.tasks.flatten()", hasSize(29))
                .body("steps.tasks.flatten().reason", everyItem(not(nullValue())));
        var french = anyone.speaking("fr-CA, en;q=0.5").get("/v1/checklist-templates/six-steps?version=1");
        french.then()
                .statusCode(200)
                .header("Content-Language", "fr")
                .body("language", equalTo("fr"))
                .body("steps[0].title", equalTo("Accordez-vous de l’indulgence"))
                .body("steps[0].tasks[0].key", equalTo("facts"));
        assertThat(french.header("ETag")).isNotEqualTo(english.header("ETag"));
    }

    @Test
    void what_is_not_there_is_not_found() {
        anyone.get("/v1/checklist-templates/seven-steps").then().statusCode(404).body("code", equalTo("not_found"));
        anyone.get("/v1/checklist-templates/six-steps?version=2").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=0", "version=one", "edition=1", "version=1&version=1"})
    void a_wrong_parameter_is_refused(String query) {
        anyone.get("/v1/checklist-templates/six-steps?" + query).then().statusCode(400);
    }

    @Test
    void an_incomplete_template_does_not_start() {
        assertThat(made(structure(), texts()).steps()).hasSize(6);
        Texts noDescription = new Texts("Six", " ", texts().steps());
        assertThatThrownBy(() -> made(structure(), noDescription)).hasMessageContaining("missing or too long");
        Map<String, StepTexts> noHelp = new HashMap<>(texts().steps());
        noHelp.remove("help");
        assertThatThrownBy(() -> made(structure(), new Texts("Six", "Six.", noHelp)))
                .hasMessageContaining("no texts");
        Map<String, StepTexts> otherTask = new HashMap<>(texts().steps());
        otherTask.put("help", new StepTexts("Help", "Help.", Map.of("other", new TaskTexts("Do", "Why"))));
        assertThatThrownBy(() -> made(structure(), new Texts("Six", "Six.", otherTask)))
                .hasMessageContaining("help-task: no texts");
        Structure fiveSteps = new Structure("six", 1, structure().steps().subList(0, 5));
        assertThatThrownBy(() -> made(fiveSteps, texts())).hasMessageContaining("six steps in order");
    }

    private static ChecklistTemplate made(Structure structure, Texts texts) {
        return ChecklistTemplates.template(structure, texts, Language.EN);
    }

    private static Structure structure() {
        return new Structure(
                "six",
                1,
                Arrays.stream(RecoveryStep.values())
                        .map(step -> new PlacedStep(step, List.of(new PlacedTask(name(step) + "-task", 5))))
                        .toList());
    }

    private static Texts texts() {
        Map<String, StepTexts> steps = new HashMap<>();
        for (RecoveryStep step : RecoveryStep.values()) {
            steps.put(
                    name(step),
                    new StepTexts("Step", "Step.", Map.of(name(step) + "-task", new TaskTexts("Do", "Why"))));
        }
        return new Texts("Six", "Six.", steps);
    }

    private static String name(RecoveryStep step) {
        return step.name().toLowerCase(Locale.ROOT);
    }
}
