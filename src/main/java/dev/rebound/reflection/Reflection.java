package dev.rebound.reflection;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a person wrote for themselves; its words are sealed and open only with a {@link Sealer}. */
@Entity(name = "Reflection")
class Reflection extends OwnedEntity {

    private static final String TEXT = "reflection.text";
    private static final String FAIRER_THOUGHT = "reflection.fairer_thought";
    private static final String THOUGHT_CHECKS = "kind thought_check";

    private UUID interviewId;

    @Enumerated(EnumType.STRING)
    private RecoveryStep step;

    @Enumerated(EnumType.STRING)
    private ReflectionKind kind;

    private byte[] textSealed;
    private Integer beliefBefore;
    private Integer beliefAfter;
    private byte[] fairerThoughtSealed;
    private boolean parked;

    /** For Hibernate. */
    protected Reflection() {}

    private Reflection(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private Reflection(UUID ownerId, ReflectionRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /**
     * A new reflection.
     *
     * @throws Problem 422 where fields contradict each other
     */
    static Reflection write(UUID ownerId, ReflectionInput input, Sealer sealer, Instant now) {
        Reflection reflection = new Reflection(ownerId, now);
        reflection.take(input, sealer);
        return reflection;
    }

    /**
     * A reflection that a person brings back, as it was.
     *
     * @throws Problem 422 where fields contradict each other
     */
    static Reflection restored(UUID ownerId, ReflectionRecord record, Sealer sealer) {
        Reflection reflection = new Reflection(ownerId, record);
        reflection.restore(record, sealer);
        return reflection;
    }

    /**
     * Makes it as a person brings it back.
     *
     * @throws Problem 422 where fields contradict each other
     */
    void restore(ReflectionRecord record, Sealer sealer) {
        take(record.content(), sealer);
        touched(record.updatedAt());
    }

    /**
     * Changes what was written.
     *
     * @throws Problem 422 where fields contradict each other
     */
    void change(ReflectionInput input, Sealer sealer, Instant now) {
        take(input, sealer);
        touched(now);
    }

    private void take(ReflectionInput input, Sealer sealer) {
        List<FieldError> faults = faults(input);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        interviewId = input.interviewId();
        step = input.step();
        kind = input.kind();
        textSealed = sealer.seal(input.text(), ownerId(), id(), TEXT);
        beliefBefore = input.beliefBefore();
        beliefAfter = input.beliefAfter();
        fairerThoughtSealed = sealer.seal(input.fairerThought(), ownerId(), id(), FAIRER_THOUGHT);
        parked = input.parked();
    }

    /** What the fields, each valid alone, have wrong together. */
    static List<FieldError> faults(ReflectionInput input) {
        List<FieldError> faults = new ArrayList<>();
        if (input.kind() == ReflectionKind.THOUGHT_CHECK) {
            checkThought(input, faults);
        } else {
            refuse(input.beliefBefore(), "/belief_before", faults);
            refuse(input.beliefAfter(), "/belief_after", faults);
            refuse(input.fairerThought(), "/fairer_thought", faults);
        }
        if (input.parked() && input.kind() != ReflectionKind.WHAT_IF) {
            faults.add(FieldError.pointer("/parked", FieldCode.NOT_ALLOWED_HERE, "kind what_if"));
        }
        return faults;
    }

    private static void checkThought(ReflectionInput input, List<FieldError> faults) {
        if (input.beliefBefore() == null) {
            faults.add(FieldError.pointer("/belief_before", FieldCode.REQUIRED));
        }
        if (input.fairerThought() != null && input.beliefAfter() == null) {
            faults.add(FieldError.pointer("/belief_after", FieldCode.REQUIRED));
        }
        if (input.fairerThought() == null && input.beliefAfter() != null) {
            faults.add(FieldError.pointer("/belief_after", FieldCode.NOT_ALLOWED_HERE, "fairer_thought"));
        }
    }

    private static void refuse(Object value, String pointer, List<FieldError> faults) {
        if (value != null) {
            faults.add(FieldError.pointer(pointer, FieldCode.NOT_ALLOWED_HERE, THOUGHT_CHECKS));
        }
    }

    /** The record as a person takes it along, opened. */
    ReflectionRecord toRecord(Sealer sealer) {
        return new ReflectionRecord(id(), toInput(sealer), createdAt(), updatedAt());
    }

    /** What a person would send to write it as it is now, opened. */
    ReflectionInput toInput(Sealer sealer) {
        return new ReflectionInput(
                interviewId,
                step,
                kind,
                sealer.open(textSealed, ownerId(), id(), TEXT),
                beliefBefore,
                beliefAfter,
                sealer.open(fairerThoughtSealed, ownerId(), id(), FAIRER_THOUGHT),
                parked);
    }
}
