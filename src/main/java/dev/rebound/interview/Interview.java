package dev.rebound.interview;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.text.FoldedText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A job interview that a person had, or will have. */
@Entity(name = "Interview")
class Interview extends OwnedEntity {

    private String company;
    private String roleTitle;
    private String jobUrl;

    @Enumerated(EnumType.STRING)
    private InterviewKind kind;

    @Enumerated(EnumType.STRING)
    private InterviewRound round;

    @Enumerated(EnumType.STRING)
    private InterviewFormat format;

    private Instant heldAt;
    private String timeZone;
    private Integer durationMinutes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> interviewers;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant outcomeAt;
    private String employerFeedback;
    private UUID previousInterviewId;
    private String notes;

    @Embedded
    private SelfAssessment selfAssessment;

    /** Company, role, notes and feedback without case and accents; see docs/adr/0005. */
    private String searchText;

    private String companyFolded;

    /** For Hibernate. */
    protected Interview() {}

    private Interview(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private Interview(UUID ownerId, InterviewRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /**
     * A new interview.
     *
     * @throws Problem 422 where it lies more than a year ahead
     */
    static Interview record(UUID ownerId, InterviewInput input, Instant now) {
        Interview interview = new Interview(ownerId, now);
        interview.take(input, now);
        return interview;
    }

    /**
     * An interview that a person brings back, as it was.
     *
     * @throws Problem 422 where it lies more than a year ahead
     */
    static Interview restored(UUID ownerId, InterviewRecord record, Instant now) {
        Interview interview = new Interview(ownerId, record);
        interview.take(record.content(), now);
        return interview;
    }

    /**
     * Makes it as a person brings it back.
     *
     * @throws Problem 422 where it would lie more than a year ahead
     */
    void restore(InterviewRecord record, Instant now) {
        take(record.content(), now);
        touched(record.updatedAt());
    }

    /**
     * Changes what was recorded.
     *
     * @throws Problem 422 where it would lie more than a year ahead
     */
    void change(InterviewInput input, Instant now) {
        take(input, now);
        touched(now);
    }

    private void take(InterviewInput input, Instant now) {
        if (input.heldAt().isAfter(now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant())) {
            throw Problem.invalid("/held_at", FieldCode.TOO_FAR_AHEAD);
        }
        company = input.company();
        roleTitle = input.roleTitle();
        jobUrl = input.jobUrl();
        kind = input.kind();
        round = input.round();
        format = input.format();
        heldAt = input.heldAt();
        timeZone = input.timeZone();
        durationMinutes = input.durationMinutes();
        interviewers = input.interviewers();
        outcome = input.outcome();
        outcomeAt = input.outcomeAt();
        employerFeedback = input.employerFeedback();
        previousInterviewId = input.previousInterviewId();
        notes = input.notes();
        selfAssessment = input.selfAssessment();
        companyFolded = FoldedText.fold(company);
        searchText = Stream.of(company, roleTitle, notes, employerFeedback)
                .filter(Objects::nonNull)
                .map(FoldedText::fold)
                .collect(Collectors.joining("\n"));
    }

    /** What a person would send to record it as it is now. */
    InterviewInput toInput() {
        return new InterviewInput(
                company,
                roleTitle,
                jobUrl,
                kind,
                round,
                format,
                heldAt,
                timeZone,
                durationMinutes,
                interviewers,
                outcome,
                outcomeAt,
                employerFeedback,
                previousInterviewId,
                notes,
                selfAssessment);
    }

    /** The interview as a person takes it along. */
    InterviewRecord toRecord() {
        return new InterviewRecord(id(), toInput(), createdAt(), updatedAt());
    }

    String searchText() {
        return searchText;
    }

    String companyFolded() {
        return companyFolded;
    }

    UUID previousInterviewId() {
        return previousInterviewId;
    }
}
