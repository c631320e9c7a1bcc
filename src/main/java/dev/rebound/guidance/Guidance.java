package dev.rebound.guidance;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.owner.SiteEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An article, a video, an event or a mentor that a career site publishes for its people. */
@Entity(name = "Guidance")
class Guidance extends SiteEntity {

    @Enumerated(EnumType.STRING)
    private GuidanceKind kind;

    @Enumerated(EnumType.STRING)
    private GuidanceStatus status;

    private String title;
    private String summary;
    private String url;

    @Enumerated(EnumType.STRING)
    private Language language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> steps;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> weaknesses;

    private Instant publishedAt;
    private Instant startsAt;
    private Instant endsAt;
    private String timeZone;
    private String place;
    private String capacityNote;
    private String mentorName;
    private String mentorOffers;
    private String contactUrl;

    /** For Hibernate. */
    protected Guidance() {}

    private Guidance(UUID siteId, Instant now) {
        super(siteId, now);
        status = GuidanceStatus.DRAFT;
    }

    /**
     * A new entry, a draft or published at once.
     *
     * @throws Problem 422 where a field does not go with its kind, or it would be archived at once
     */
    static Guidance make(UUID siteId, GuidanceInput input, Instant now) {
        if (input.status() == GuidanceStatus.ARCHIVED) {
            throw Problem.invalid("/status", FieldCode.UNKNOWN_VALUE, "draft, published");
        }
        Guidance guidance = new Guidance(siteId, now);
        guidance.take(input, now);
        return guidance;
    }

    /**
     * Changes an entry; publishing, archiving and publishing it again included.
     *
     * @throws Problem 422 where a field does not go with its kind, or the kind of what was published would change; 409
     *     where the status can't be reached from here
     */
    void change(GuidanceInput input, Instant now) {
        if (input.kind() != kind && status != GuidanceStatus.DRAFT) {
            throw Problem.invalid("/kind", FieldCode.NOT_ALLOWED_HERE, "status draft");
        }
        take(input, now);
        touched(now);
    }

    private void take(GuidanceInput input, Instant now) {
        List<FieldError> faults = KindRules.faults(input, now);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        switch (input.status()) {
            case DRAFT -> stayDraft();
            case PUBLISHED -> publish(now);
            case ARCHIVED -> archive();
        }
        kind = input.kind();
        title = input.title();
        summary = input.summary();
        url = input.url();
        language = input.language();
        steps = input.steps().stream().map(RecoveryStep::name).toList();
        weaknesses = input.weaknesses();
        startsAt = input.startsAt();
        endsAt = input.endsAt();
        timeZone = input.timeZone();
        place = input.place();
        capacityNote = input.capacityNote();
        mentorName = input.mentorName();
        mentorOffers = input.mentorOffers();
        contactUrl = input.contactUrl();
    }

    /** Shows it to the site's people; the time of it is that of the last publication. */
    private void publish(Instant now) {
        if (status != GuidanceStatus.PUBLISHED) {
            status = GuidanceStatus.PUBLISHED;
            publishedAt = now;
        }
    }

    /** Takes it back from the site's people; whoever chose it finds it again should it come back. */
    private void archive() {
        if (status == GuidanceStatus.DRAFT) {
            throw refused(GuidanceStatus.ARCHIVED);
        }
        status = GuidanceStatus.ARCHIVED;
    }

    /** What people have seen does not become a draft again: it is archived. */
    private void stayDraft() {
        if (status != GuidanceStatus.DRAFT) {
            throw refused(GuidanceStatus.DRAFT);
        }
    }

    private Problem refused(GuidanceStatus next) {
        return Problem.of(ProblemCode.INVALID_GUIDANCE_STATUS, status.wire(), next.wire());
    }

    /** What a site would send to make it as it is now. */
    GuidanceInput toInput() {
        return new GuidanceInput(
                kind,
                status,
                title,
                summary,
                url,
                language,
                steps.stream().map(RecoveryStep::valueOf).toList(),
                weaknesses,
                startsAt,
                endsAt,
                timeZone,
                place,
                capacityNote,
                mentorName,
                mentorOffers,
                contactUrl);
    }

    /**
     * Makes sure that it is something to go to.
     *
     * @throws Problem 409 where it is no event
     */
    void requireEvent() {
        if (kind != GuidanceKind.EVENT) {
            throw Problem.of(ProblemCode.NOT_AN_EVENT);
        }
    }

    /** Whether it is aimed at nobody in particular. */
    boolean isForEverybody() {
        return steps.isEmpty() && weaknesses.isEmpty();
    }

    Language language() {
        return language;
    }

    /** The names of steps. */
    List<String> steps() {
        return steps;
    }

    List<String> weaknesses() {
        return weaknesses;
    }

    Instant publishedAt() {
        return publishedAt;
    }

    Instant startsAt() {
        return startsAt;
    }
}
