package dev.rebound.interview;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A hard or a good moment of an interview. */
@Entity(name = "Moment")
class Moment extends OwnedEntity {

    @Column(updatable = false)
    private UUID interviewId;

    @Enumerated(EnumType.STRING)
    private Valence valence;

    private String question;
    private String whatHappened;
    private String nextTime;
    private Integer difficulty;

    @Enumerated(EnumType.STRING)
    private Control control;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> weaknesses;

    @Enumerated(EnumType.STRING)
    private MomentSource source;

    private Instant notedAt;

    /** For Hibernate. */
    protected Moment() {}

    private Moment(UUID ownerId, Instant now, UUID interviewId) {
        super(ownerId, now);
        this.interviewId = interviewId;
    }

    private Moment(UUID ownerId, MomentRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
        interviewId = record.interviewId();
    }

    /** A new moment; {@link #faults} has said that the input is right. */
    static Moment note(UUID ownerId, UUID interviewId, MomentInput input, Instant now) {
        Moment moment = new Moment(ownerId, now, interviewId);
        moment.notedAt = now;
        moment.take(input);
        return moment;
    }

    /**
     * A moment that a person brings back, as it was.
     *
     * @throws Problem 422 where fields contradict each other
     */
    static Moment restored(UUID ownerId, MomentRecord record, Instant now) {
        Moment moment = new Moment(ownerId, record);
        moment.restore(record, now);
        return moment;
    }

    /**
     * Makes it as a person brings it back.
     *
     * @throws Problem 422 where fields contradict each other
     */
    void restore(MomentRecord record, Instant now) {
        List<FieldError> faults = faults(record.content(), now);
        if (record.content().notedAt() == null) {
            faults.add(FieldError.pointer("/noted_at", FieldCode.REQUIRED));
        }
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        take(record.content());
        touched(record.updatedAt());
    }

    /** Changes what was noted; {@link #faults} has said that the input is right. */
    void change(MomentInput input, Instant now) {
        take(input);
        touched(now);
    }

    private void take(MomentInput input) {
        valence = input.valence();
        question = input.question();
        whatHappened = input.whatHappened();
        nextTime = input.nextTime();
        difficulty = input.difficulty();
        control = input.control();
        weaknesses = input.weaknesses();
        source = input.source();
        notedAt = input.notedAt() == null ? notedAt : input.notedAt();
    }

    /** What the fields, each valid alone, have wrong together. */
    static List<FieldError> faults(MomentInput input, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        if (input.control() == null) {
            faults.add(FieldError.pointer("/control", FieldCode.REQUIRED));
        }
        if (input.control() == Control.OUTSIDE && input.nextTime() != null) {
            faults.add(FieldError.pointer("/next_time", FieldCode.OUTSIDE_CONTROL));
        }
        faults.addAll(NotAhead.faults("/noted_at", input.notedAt(), now));
        return faults;
    }

    /** What a person would send to note it as it is now. */
    MomentInput toInput() {
        return new MomentInput(
                valence, question, whatHappened, nextTime, difficulty, control, weaknesses, source, notedAt);
    }

    /** The moment as a person takes it along. */
    MomentRecord toRecord() {
        return new MomentRecord(id(), interviewId, toInput(), createdAt(), updatedAt());
    }

    UUID interviewId() {
        return interviewId;
    }

    List<String> weaknesses() {
        return weaknesses;
    }
}
