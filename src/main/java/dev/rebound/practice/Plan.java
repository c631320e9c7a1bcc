package dev.rebound.practice;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** An if-then plan for a weakness. */
@Entity(name = "Plan")
class Plan extends OwnedEntity {

    private String weakness;
    private String cue;
    private String response;
    private boolean active;
    private int rehearsals;
    private Instant lastRehearsedAt;
    private UUID usedInInterviewId;

    @Enumerated(EnumType.STRING)
    private Worked worked;

    /** For Hibernate. */
    protected Plan() {}

    private Plan(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private Plan(UUID ownerId, PlanRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /**
     * A new plan.
     *
     * @throws Problem 422 where it says whether it worked without the interview
     */
    static Plan make(UUID ownerId, PlanInput input, Instant now) {
        Plan plan = new Plan(ownerId, now);
        plan.take(input);
        return plan;
    }

    /**
     * A plan that a person brings back, as it was.
     *
     * @throws Problem 422 where it says whether it worked without the interview
     */
    static Plan restored(UUID ownerId, PlanRecord record) {
        Plan plan = new Plan(ownerId, record);
        plan.restore(record);
        return plan;
    }

    /**
     * Makes it as a person brings it back.
     *
     * @throws Problem 422 where it says whether it worked without the interview
     */
    void restore(PlanRecord record) {
        take(record.content());
        rehearsals = record.rehearsals();
        lastRehearsedAt = record.lastRehearsedAt();
        touched(record.updatedAt());
    }

    /**
     * Changes a plan; retiring, reactivating and its use in an interview included.
     *
     * @throws Problem 422 where it says whether it worked without the interview
     */
    void change(PlanInput input, Instant now) {
        take(input);
        touched(now);
    }

    private void take(PlanInput input) {
        if (input.worked() != Worked.NOT_SAID && input.usedInInterviewId() == null) {
            throw Problem.invalid("/worked", FieldCode.NOT_ALLOWED_HERE, "used_in_interview_id");
        }
        weakness = input.weakness();
        cue = input.cue();
        response = input.response();
        active = input.active();
        usedInInterviewId = input.usedInInterviewId();
        worked = input.worked();
    }

    /**
     * Counts one rehearsal.
     *
     * @throws Problem 409 where the plan is retired
     */
    void rehearse(Instant now) {
        if (!active) {
            throw Problem.of(ProblemCode.PLAN_RETIRED);
        }
        rehearsals++;
        lastRehearsedAt = now;
        touched(now);
    }

    /** The record as a person takes it along. */
    PlanRecord toRecord() {
        return new PlanRecord(id(), toInput(), rehearsals, lastRehearsedAt, createdAt(), updatedAt());
    }

    /** What a person would send to make it as it is now. Whether it worked goes with the interview it was used in. */
    PlanInput toInput() {
        return new PlanInput(
                weakness,
                cue,
                response,
                active,
                usedInInterviewId,
                usedInInterviewId == null ? Worked.NOT_SAID : worked);
    }

    String weakness() {
        return weakness;
    }

    boolean isActive() {
        return active;
    }

    int rehearsals() {
        return rehearsals;
    }

    Instant lastRehearsedAt() {
        return lastRehearsedAt;
    }
}
