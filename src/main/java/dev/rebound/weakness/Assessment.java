package dev.rebound.weakness;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.time.NotAhead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How severe a weakness seemed at one time. It is never changed; a later one stands beside it. */
@Entity(name = "Assessment")
@Immutable
class Assessment extends OwnedEntity {

    @Column(updatable = false)
    private String slug;

    @Column(updatable = false)
    private int severity;

    @Column(updatable = false)
    private Instant assessedAt;

    @Column(updatable = false)
    private UUID interviewId;

    @Column(updatable = false)
    private UUID practiceId;

    /** For Hibernate. */
    protected Assessment() {}

    private Assessment(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private Assessment(UUID ownerId, AssessmentRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /**
     * A new assessment of a weakness.
     *
     * @throws Problem 422 where it lies more than five minutes ahead
     */
    static Assessment of(UUID ownerId, String slug, AssessmentInput input, Instant now) {
        Instant at = input.assessedAt() == null ? now : input.assessedAt();
        List<FieldError> faults = NotAhead.faults("/assessed_at", at, now);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        Assessment assessment = new Assessment(ownerId, now);
        assessment.take(slug, input, at);
        return assessment;
    }

    /**
     * An assessment that a person brings back, as it was.
     *
     * @throws Problem 422 where it lies more than five minutes ahead
     */
    static Assessment restored(UUID ownerId, AssessmentRecord record, Instant now) {
        Instant at = record.content().assessedAt();
        if (at == null) {
            throw Problem.invalid("/assessed_at", FieldCode.REQUIRED);
        }
        List<FieldError> faults = NotAhead.faults("/assessed_at", at, now);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        Assessment assessment = new Assessment(ownerId, record);
        assessment.take(record.slug(), record.content(), at);
        return assessment;
    }

    private void take(String assessed, AssessmentInput input, Instant at) {
        slug = assessed;
        severity = input.severity();
        assessedAt = at;
        interviewId = input.interviewId();
        practiceId = input.practiceId();
    }

    /** The record as a person takes it along. */
    AssessmentRecord toRecord() {
        return new AssessmentRecord(
                id(),
                slug,
                new AssessmentInput(severity, interviewId, practiceId, assessedAt),
                createdAt(),
                updatedAt());
    }

    String slug() {
        return slug;
    }

    int severity() {
        return severity;
    }

    Instant assessedAt() {
        return assessedAt;
    }

    UUID interviewId() {
        return interviewId;
    }

    UUID practiceId() {
        return practiceId;
    }
}
