package dev.rebound.reflection;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.time.NotAhead;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a person felt at one time; the note is sealed and opens only with a {@link Sealer}. */
@Entity(name = "MoodCheck")
class MoodCheck extends OwnedEntity {

    private static final String NOTE = "mood_check.note";

    /** RFC 3339 knows the years 0 to 9999; Postgres would not take much earlier ones. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private MoodPhase phase;

    private Integer valence;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FeltFeeling> feelings;

    private UUID interviewId;

    @Enumerated(EnumType.STRING)
    private MoodStep step;

    private byte[] noteSealed;

    /** For Hibernate. */
    protected MoodCheck() {}

    private MoodCheck(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private MoodCheck(UUID ownerId, MoodCheckRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /**
     * A new mood check.
     *
     * @throws Problem 422 where fields contradict each other or it lies ahead
     */
    static MoodCheck note(UUID ownerId, MoodCheckInput input, Sealer sealer, Instant now) {
        MoodCheck check = new MoodCheck(ownerId, now);
        check.take(input, sealer, now);
        return check;
    }

    /**
     * A mood check that a person brings back, as it was.
     *
     * @throws Problem 422 where fields contradict each other or it lies ahead
     */
    static MoodCheck restored(UUID ownerId, MoodCheckRecord record, Sealer sealer, Instant now) {
        MoodCheck check = new MoodCheck(ownerId, record);
        check.restore(record, sealer, now);
        return check;
    }

    /**
     * Makes it as a person brings it back.
     *
     * @throws Problem 422 where fields contradict each other or it lies ahead
     */
    void restore(MoodCheckRecord record, Sealer sealer, Instant now) {
        if (record.content().at() == null) {
            throw Problem.invalid("/at", FieldCode.REQUIRED);
        }
        take(record.content(), sealer, now);
        touched(record.updatedAt());
    }

    /**
     * Changes what was noted.
     *
     * @throws Problem 422 where fields contradict each other or it lies ahead
     */
    void change(MoodCheckInput input, Sealer sealer, Instant now) {
        take(input, sealer, now);
        touched(now);
    }

    private void take(MoodCheckInput input, Sealer sealer, Instant now) {
        List<FieldError> faults = faults(input, now);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        // Postgres keeps microseconds; the reply shows what a later read will.
        checkedAt = input.at() == null ? now : input.at().truncatedTo(ChronoUnit.MICROS);
        phase = input.phase();
        valence = input.valence();
        feelings = input.feelings();
        interviewId = input.interviewId();
        step = input.step();
        noteSealed = sealer.seal(input.note(), ownerId(), id(), NOTE);
    }

    /** What the fields, each valid alone, have wrong together or at this time. */
    static List<FieldError> faults(MoodCheckInput input, Instant now) {
        List<FieldError> faults = new ArrayList<>();
        faults.addAll(NotAhead.faults("/at", input.at(), now));
        if (input.at() != null && input.at().isBefore(FIRST)) {
            faults.add(FieldError.pointer("/at", FieldCode.BAD_DATE));
        }
        if (input.phase().isAboutStep() && input.step() == MoodStep.NONE) {
            faults.add(FieldError.pointer("/step", FieldCode.REQUIRED));
        }
        if (!input.phase().isAboutStep() && input.step() != MoodStep.NONE) {
            faults.add(FieldError.pointer("/step", FieldCode.NOT_ALLOWED_HERE, "phase before_step, after_step"));
        }
        Set<Feeling> named = EnumSet.noneOf(Feeling.class);
        for (int i = 0; i < input.feelings().size(); i++) {
            if (!named.add(input.feelings().get(i).name())) {
                faults.add(FieldError.pointer("/feelings/" + i + "/name", FieldCode.DUPLICATE));
            }
        }
        return faults;
    }

    /** The record as a person takes it along, opened. */
    MoodCheckRecord toRecord(Sealer sealer) {
        return new MoodCheckRecord(id(), toInput(sealer), createdAt(), updatedAt());
    }

    /** What a person would send to note it as it is now, opened. */
    MoodCheckInput toInput(Sealer sealer) {
        return new MoodCheckInput(
                checkedAt, phase, valence, feelings, interviewId, step, sealer.open(noteSealed, ownerId(), id(), NOTE));
    }

    Instant checkedAt() {
        return checkedAt;
    }
}
