package dev.rebound.practice;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.time.NotAhead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A practice session. */
@Entity(name = "Practice")
class Practice extends OwnedEntity {

    @Enumerated(EnumType.STRING)
    private PracticeKind kind;

    private Instant practisedAt;
    private String timeZone;
    private LocalDate practisedOn;
    private Integer minutes;
    private Integer scoreBefore;
    private Integer scoreAfter;
    private String partner;
    private String notes;
    private UUID planId;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> weaknesses;

    /** For Hibernate. */
    protected Practice() {}

    private Practice(UUID ownerId, Instant now) {
        super(ownerId, now);
        this.practisedAt = now;
    }

    private Practice(UUID ownerId, PracticeRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /**
     * A new session.
     *
     * @param home the time zone where the input names none
     * @param planned the weakness of the plan practised, or {@code null}
     * @throws Problem 422 where it lies ahead, or worked on too many weaknesses with that of the plan
     */
    static Practice log(UUID ownerId, PracticeInput input, ZoneId home, String planned, Instant now) {
        Practice practice = new Practice(ownerId, now);
        practice.timeZone = home.getId();
        practice.take(input, planned, now);
        return practice;
    }

    /**
     * A session that a person brings back, as it was.
     *
     * @throws Problem 422 where it lies ahead
     */
    static Practice restored(UUID ownerId, PracticeRecord record, Instant now) {
        Practice practice = new Practice(ownerId, record);
        practice.restore(record, now);
        return practice;
    }

    /**
     * Makes it as a person brings it back.
     *
     * @throws Problem 422 where it lies ahead
     */
    void restore(PracticeRecord record, Instant now) {
        if (record.content().practisedAt() == null || record.content().timeZone() == null) {
            throw Problem.invalid(
                    record.content().practisedAt() == null ? "/practised_at" : "/time_zone", FieldCode.REQUIRED);
        }
        take(record.content(), null, now);
        touched(record.updatedAt());
    }

    /**
     * Changes what was logged.
     *
     * @param planned the weakness of the plan practised, or {@code null}
     * @throws Problem 422 where it would lie ahead, or work on too many weaknesses with that of the plan
     */
    void change(PracticeInput input, String planned, Instant now) {
        take(input, planned, now);
        touched(now);
    }

    private void take(PracticeInput input, String planned, Instant now) {
        List<FieldError> faults = NotAhead.faults("/practised_at", input.practisedAt(), now);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        kind = input.kind();
        practisedAt = input.practisedAt() == null ? practisedAt : input.practisedAt();
        timeZone = input.timeZone() == null ? timeZone : input.timeZone();
        practisedOn = practisedAt.atZone(ZoneId.of(timeZone)).toLocalDate();
        minutes = input.minutes();
        scoreBefore = input.scoreBefore();
        scoreAfter = input.scoreAfter();
        partner = input.partner();
        notes = input.notes();
        planId = input.planId();
        weaknesses = with(input.weaknesses(), planned);
    }

    private static List<String> with(List<String> practised, String planned) {
        if (planned == null || practised.contains(planned)) {
            return practised;
        }
        if (practised.size() >= PracticeInput.MOST_WEAKNESSES) {
            throw Problem.invalid("/weaknesses", FieldCode.TOO_MANY, PracticeInput.MOST_WEAKNESSES - 1);
        }
        List<String> all = new ArrayList<>(practised);
        all.add(planned);
        return all;
    }

    /** The record as a person takes it along. */
    PracticeRecord toRecord() {
        return new PracticeRecord(id(), toInput(), createdAt(), updatedAt());
    }

    /** What a person would send to log it as it is now. */
    PracticeInput toInput() {
        return new PracticeInput(
                kind, practisedAt, timeZone, minutes, scoreBefore, scoreAfter, partner, notes, planId, weaknesses);
    }

    PracticeResult result() {
        return PracticeResult.of(scoreBefore, scoreAfter);
    }

    Instant practisedAt() {
        return practisedAt;
    }

    LocalDate practisedOn() {
        return practisedOn;
    }

    UUID planId() {
        return planId;
    }

    List<String> weaknesses() {
        return weaknesses;
    }
}
