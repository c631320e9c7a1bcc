package dev.rebound.weakness;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** How severe a weakness seemed at one time. It is never changed; a later one stands beside it. */
@Entity(name = "Assessment")
@Immutable
class Assessment extends OwnedEntity {

    /** A day, since clocks and time zones differ. */
    private static final Duration FURTHEST_AHEAD = Duration.ofMinutes(5);

    @Column(updatable = false)
    private String slug;

    @Column(updatable = false)
    private int severity;

    @Column(updatable = false)
    private Instant assessedAt;

    @Column(updatable = false)
    private UUID interviewId;

    /** For Hibernate. */
    protected Assessment() {}

    private Assessment(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    /**
     * A new assessment of a weakness.
     *
     * @throws Problem 422 where it lies more than five minutes ahead
     */
    static Assessment of(UUID ownerId, String slug, AssessmentInput input, Instant now) {
        Instant at = input.assessedAt() == null ? now : input.assessedAt();
        if (at.isAfter(now.plus(FURTHEST_AHEAD))) {
            throw Problem.invalid("/assessed_at", FieldCode.TOO_FAR_AHEAD, FURTHEST_AHEAD.toMinutes());
        }
        Assessment assessment = new Assessment(ownerId, now);
        assessment.slug = slug;
        assessment.severity = input.severity();
        assessment.assessedAt = at;
        assessment.interviewId = input.interviewId();
        return assessment;
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
}
