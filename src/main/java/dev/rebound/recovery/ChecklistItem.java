package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.time.PlausibleDay;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One thing to do on a checklist: a task of the template, whose words stay in the template, or the person's own. */
@Entity(name = "ChecklistItem")
class ChecklistItem extends OwnedEntity {

    @Column(updatable = false)
    private UUID checklistId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RecoveryStep step;

    @Column(updatable = false)
    private String key;

    /** Written by {@link ChecklistItems#arrange} alone, so that a tick never undoes another device's order. */
    @Column(updatable = false)
    private int position;

    private String title;
    private Integer minutes;

    @Enumerated(EnumType.STRING)
    private ItemStatus status;

    private Instant statusChangedAt;
    private LocalDate dueOn;
    private String note;

    /** For Hibernate. */
    protected ChecklistItem() {}

    private ChecklistItem(Checklist checklist, RecoveryStep step, int position, Instant now) {
        super(checklist.ownerId(), now);
        checklistId = checklist.id();
        this.step = step;
        this.position = position;
        status = ItemStatus.TO_DO;
        statusChangedAt = now;
    }

    private ChecklistItem(UUID ownerId, ChecklistItemRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
        checklistId = record.checklistId();
        step = record.step();
        key = record.key();
        position = record.position();
    }

    /**
     * An item that a person brings back, as it was, wherever it stands.
     *
     * @throws Problem 422 where it is neither the template's nor the person's own, or due at no time of this age
     */
    static ChecklistItem restored(UUID ownerId, ChecklistItemRecord record) {
        ChecklistItem item = new ChecklistItem(ownerId, record);
        item.restore(record);
        return item;
    }

    /**
     * Makes it as a person brings it back, but for its position.
     *
     * @throws Problem 422 where it is neither the template's nor the person's own, or due at no time of this age
     */
    void restore(ChecklistItemRecord record) {
        if (isOwn() && record.title() == null) {
            throw Problem.invalid("/title", FieldCode.REQUIRED);
        }
        if (!isOwn() && (record.title() != null || record.minutes() != null)) {
            String pointer = record.title() == null ? "/minutes" : "/title";
            throw Problem.invalid(pointer, FieldCode.NOT_ALLOWED_HERE);
        }
        dueBy(record.dueOn());
        title = record.title();
        minutes = record.minutes();
        status = record.status();
        statusChangedAt = record.statusChangedAt();
        note = record.note();
        touched(record.updatedAt());
    }

    /** The record as a person takes it along. */
    ChecklistItemRecord toRecord() {
        return new ChecklistItemRecord(
                id(),
                checklistId,
                step,
                key,
                position,
                title,
                minutes,
                status,
                statusChangedAt,
                dueOn,
                note,
                createdAt(),
                updatedAt());
    }

    /** A copy of a template's task. */
    static ChecklistItem copy(Checklist checklist, RecoveryStep step, TemplateTask task, int position, Instant now) {
        ChecklistItem item = new ChecklistItem(checklist, step, position, now);
        item.key = task.key();
        return item;
    }

    /**
     * An item of the person's own.
     *
     * @throws Problem 422 where the due date is not of this age
     */
    static ChecklistItem own(Checklist checklist, ItemInput input, int position, Instant now) {
        ChecklistItem item = new ChecklistItem(checklist, input.step(), position, now);
        item.title = input.title();
        item.minutes = input.minutes();
        item.note = input.note();
        item.dueBy(input.dueOn());
        return item;
    }

    /**
     * Changes what the person may change.
     *
     * @param template the template that the checklist was copied from
     * @throws Problem 409 where the status can't be reached from here, or words of the template would change; 422 where
     *     the due date is not of this age
     */
    void change(ItemChange change, ChecklistTemplate template, Instant now) {
        reword(change.title(), change.minutes(), template);
        dueBy(change.dueOn());
        note = change.note();
        become(change.status(), now);
        touched(now);
    }

    private void become(ItemStatus next, Instant now) {
        if (status == next) {
            return;
        }
        if (!next.reachableFrom().contains(status)) {
            throw Problem.of(ProblemCode.INVALID_TRANSITION, status.wire(), next.wire(), ItemStatus.TO_DO.wire());
        }
        status = next;
        statusChangedAt = now;
    }

    private void reword(String newTitle, Integer newMinutes, ChecklistTemplate template) {
        TemplateTask words = words(template);
        if (words.title().equals(newTitle) && Objects.equals(words.minutes(), newMinutes)) {
            return;
        }
        requireOwn();
        title = newTitle;
        minutes = newMinutes;
    }

    private void dueBy(LocalDate day) {
        List<FieldError> faults = PlausibleDay.faults("/due_on", day);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        dueOn = day;
    }

    /**
     * Refuses what is done only to own items.
     *
     * @throws Problem 409 where it is the template's
     */
    void requireOwn() {
        if (!isOwn()) {
            throw Problem.of(ProblemCode.TEMPLATE_ITEM);
        }
    }

    /** Title, minutes and reason: the template's, or the person's own, which has no reason. */
    TemplateTask words(ChecklistTemplate template) {
        return template.words(step, key, title, minutes);
    }

    /** What a person would send to have it as it is now. */
    ItemChange toChange(ChecklistTemplate template) {
        TemplateTask words = words(template);
        return new ItemChange(status, dueOn, note, words.title(), words.minutes());
    }

    boolean isOwn() {
        return key == null;
    }

    UUID checklistId() {
        return checklistId;
    }

    RecoveryStep step() {
        return step;
    }

    String key() {
        return key;
    }

    int position() {
        return position;
    }

    ItemStatus status() {
        return status;
    }

    Instant statusChangedAt() {
        return statusChangedAt;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String note() {
        return note;
    }
}
