package dev.rebound.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of an item alone, without the service. */
class ItemStatusTest {

    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final ChecklistTemplate template = new ChecklistTemplate(
            "six-steps",
            1,
            Language.EN,
            "Six steps",
            "Six steps.",
            List.of(new TemplateStep(
                    RecoveryStep.SLACK,
                    "Slack",
                    "Slack.",
                    List.of(new TemplateTask("facts", "Write it down", 5, "Facts help")))),
            false);
    private final Checklist checklist = Checklist.start(UUID.randomUUID(), UUID.randomUUID(), template, THEN);

    private ChecklistItem copied() {
        return ChecklistItem.copy(
                checklist, RecoveryStep.SLACK, template.step(RecoveryStep.SLACK).task("facts"), 1, THEN);
    }

    private ChecklistItem in(ItemStatus status) {
        ChecklistItem item = copied();
        move(item, status, THEN);
        return item;
    }

    private void move(ChecklistItem item, ItemStatus status, Instant when) {
        item.change(new ItemChange(status, null, null, "Write it down", 5), template, when);
    }

    @ParameterizedTest
    @CsvSource({
        "TO_DO, TO_DO, true",
        "TO_DO, DONE, true",
        "TO_DO, SKIPPED, true",
        "TO_DO, NOT_FOR_ME, true",
        "DONE, TO_DO, true",
        "DONE, DONE, true",
        "DONE, SKIPPED, false",
        "DONE, NOT_FOR_ME, false",
        "SKIPPED, TO_DO, true",
        "SKIPPED, DONE, true",
        "SKIPPED, SKIPPED, true",
        "SKIPPED, NOT_FOR_ME, false",
        "NOT_FOR_ME, TO_DO, true",
        "NOT_FOR_ME, DONE, false",
        "NOT_FOR_ME, SKIPPED, false",
        "NOT_FOR_ME, NOT_FOR_ME, true"
    })
    void each_status_leads_where_the_table_says(ItemStatus from, ItemStatus to, boolean possible) {
        ChecklistItem item = in(from);
        if (possible) {
            move(item, to, NOW);
            assertThat(item.status()).isEqualTo(to);
            assertThat(item.statusChangedAt()).isEqualTo(from == to ? THEN : NOW);
        } else {
            assertThatThrownBy(() -> move(item, to, NOW))
                    .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                    .extracting(Problem::code)
                    .isEqualTo(ProblemCode.INVALID_TRANSITION);
            assertThat(item.status()).isEqualTo(from);
            assertThat(item.statusChangedAt()).isEqualTo(THEN);
        }
    }

    @Test
    void the_words_of_the_template_stay() {
        ChecklistItem item = copied();
        assertThatThrownBy(() ->
                        item.change(new ItemChange(ItemStatus.TO_DO, null, null, "Something else", 5), template, NOW))
                .hasMessageContaining("template_item");
        assertThatThrownBy(() ->
                        item.change(new ItemChange(ItemStatus.TO_DO, null, null, "Write it down", null), template, NOW))
                .hasMessageContaining("template_item");
        assertThat(item.words(template).title()).isEqualTo("Write it down");
    }

    @Test
    void an_own_item_takes_new_words() {
        ChecklistItem item =
                ChecklistItem.own(checklist, new ItemInput(RecoveryStep.WORTH, "Call Sam", null, null, null), 7, THEN);
        item.change(new ItemChange(ItemStatus.TO_DO, LocalDate.of(2026, 12, 1), "Soon", "Write Sam", 5), template, NOW);
        assertThat(item.words(template)).isEqualTo(new TemplateTask(null, "Write Sam", 5, null));
        assertThat(item.statusChangedAt()).isEqualTo(THEN);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 29, 29, 0",
        "1, 0, 0, 28, 29, 3",
        "10, 10, 8, 1, 29, 96",
        "29, 0, 0, 0, 29, 100",
        "0, 0, 29, 0, 29, 100",
        "0, 0, 0, 0, 0, 100"
    })
    void percent_is_the_share_handled_rounded_down(
            int done, int skipped, int notForMe, int toDo, int total, int percent) {
        Progress progress = Progress.of(done, skipped, notForMe, toDo);
        assertThat(progress.total()).isEqualTo(total);
        assertThat(progress.percent()).isEqualTo(percent);
        assertThat(progress.finished()).isEqualTo(toDo == 0);
    }
}
