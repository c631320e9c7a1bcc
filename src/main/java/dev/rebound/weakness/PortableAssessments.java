package dev.rebound.weakness;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Assessments that come and go with their person. */
@ApplicationScoped
class PortableAssessments extends Portable<Assessment, AssessmentRecord> {

    private final WeaknessSlugs slugs;

    @Inject
    PortableAssessments(WeaknessSlugs slugs) {
        super("assessments", Assessment.class, AssessmentRecord.class);
        this.slugs = slugs;
    }

    @Override
    protected AssessmentRecord record(Assessment row) {
        return row.toRecord();
    }

    @Override
    protected Assessment restored(AssessmentRecord record, Instant now) {
        return Assessment.restored(ownerId(), record, now);
    }

    /** A series that can be edited shows no progress. */
    @Override
    protected void restore(Assessment row, AssessmentRecord record, Instant now) {
        throw Problem.invalid("", FieldCode.FIXED);
    }

    @Override
    protected List<Link<AssessmentRecord>> links() {
        return List.of(
                new Link<>("/interview_id", "Interview", assessment -> assessment
                        .content()
                        .interviewId()),
                new Link<>("/practice_id", "Practice", assessment -> assessment
                        .content()
                        .practiceId()));
    }

    @Override
    protected void check(List<Incoming<AssessmentRecord>> readable) {
        var own = slugs.everOwnAmong(
                readable.stream().map(incoming -> incoming.record().slug()).toList());
        readable.forEach(incoming -> slugs.faults(List.of(incoming.record().slug()), "", own)
                .forEach(fault -> incoming.refuse("/slug", fault.code())));
    }
}
