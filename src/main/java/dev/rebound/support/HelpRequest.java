package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.time.PlausibleDay;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a person asks of somebody, from the plan to the thanks; the words are sealed. */
@Entity(name = "HelpRequest")
class HelpRequest extends OwnedEntity {

    private static final String ASK = "help_request.ask";
    private static final String TOOK = "help_request.took";
    private static final String ONCE_HELPED = "status helped, thanked";

    /** Where something is still to come: an ask, an answer or the help. */
    static final Set<HelpStatus> OPEN = EnumSet.of(HelpStatus.PLANNED, HelpStatus.ASKED, HelpStatus.ACCEPTED);

    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private HelpKind kind;

    private byte[] askSealed;

    @Enumerated(EnumType.STRING)
    private HelpStatus status = HelpStatus.PLANNED;

    private LocalDate dueOn;
    private Instant askedAt;
    private Instant answeredAt;
    private Instant helpedAt;
    private Instant thankedAt;
    private Integer helped;
    private byte[] tookSealed;
    private UUID interviewId;
    private String weakness;

    /** For Hibernate. */
    protected HelpRequest() {}

    private HelpRequest(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private HelpRequest(UUID ownerId, HelpRequestRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /**
     * A new request; it may have been asked already.
     *
     * @throws Problem 409 where it is said to be further, 422 where fields contradict each other
     */
    static HelpRequest plan(UUID ownerId, HelpRequestInput input, Sealer sealer, Instant now) {
        HelpRequest request = new HelpRequest(ownerId, now);
        request.move(input.status(), now);
        request.take(input, sealer);
        return request;
    }

    /**
     * A request that a person brings back, as it was.
     *
     * @throws Problem 422 where fields contradict each other
     */
    static HelpRequest restored(UUID ownerId, HelpRequestRecord record, Sealer sealer) {
        HelpRequest request = new HelpRequest(ownerId, record);
        request.restore(record, sealer);
        return request;
    }

    /**
     * Makes it as a person brings it back.
     *
     * @throws Problem 422 where fields contradict each other
     */
    void restore(HelpRequestRecord record, Sealer sealer) {
        status = record.content().status();
        take(record.content(), sealer);
        askedAt = record.askedAt();
        answeredAt = record.answeredAt();
        helpedAt = record.helpedAt();
        thankedAt = record.thankedAt();
        touched(record.updatedAt());
    }

    /** The record as a person takes it along, opened. */
    HelpRequestRecord toRecord(Sealer sealer) {
        return new HelpRequestRecord(
                id(), toInput(sealer), askedAt, answeredAt, helpedAt, thankedAt, createdAt(), updatedAt());
    }

    /**
     * Changes a request; its status included. Going back from helped clears what was said of the help.
     *
     * @throws Problem 409 where the status can't be reached from here, 422 where fields contradict each other
     */
    void change(HelpRequestInput input, Sealer sealer, Instant now) {
        boolean undone = status == HelpStatus.HELPED && input.status() == HelpStatus.ACCEPTED;
        move(input.status(), now);
        take(undone ? withoutHelp(input) : input, sealer);
        touched(now);
    }

    private static HelpRequestInput withoutHelp(HelpRequestInput input) {
        return new HelpRequestInput(
                input.contactId(),
                input.kind(),
                input.ask(),
                input.status(),
                input.dueOn(),
                null,
                null,
                input.interviewId(),
                input.weakness());
    }

    private void take(HelpRequestInput input, Sealer sealer) {
        List<FieldError> faults = faults(input);
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, faults);
        }
        contactId = input.contactId();
        kind = input.kind();
        askSealed = sealer.seal(input.ask(), ownerId(), id(), ASK);
        dueOn = input.dueOn();
        helped = input.helped();
        tookSealed = sealer.seal(input.took(), ownerId(), id(), TOOK);
        interviewId = input.interviewId();
        weakness = input.weakness();
    }

    /** What the fields, each valid alone, have wrong together. */
    static List<FieldError> faults(HelpRequestInput input) {
        List<FieldError> faults = new ArrayList<>(PlausibleDay.faults("/due_on", input.dueOn()));
        if (input.status() != HelpStatus.HELPED && input.status() != HelpStatus.THANKED) {
            if (input.helped() != null) {
                faults.add(FieldError.pointer("/helped", FieldCode.NOT_ALLOWED_HERE, ONCE_HELPED));
            }
            if (input.took() != null) {
                faults.add(FieldError.pointer("/took", FieldCode.NOT_ALLOWED_HERE, ONCE_HELPED));
            }
        }
        return faults;
    }

    private void move(HelpStatus next, Instant now) {
        if (next == status) {
            return;
        }
        switch (next) {
            case PLANNED -> takeBack();
            case ASKED -> ask(now);
            case ACCEPTED -> accept(now);
            case DECLINED -> decline(now);
            case HELPED -> receive(now);
            case THANKED -> thank(now);
        }
    }

    /** It was not asked after all, or is planned anew. */
    void takeBack() {
        become(HelpStatus.PLANNED);
        askedAt = null;
        answeredAt = null;
    }

    /** It is asked; anew where it was declined. An answer noted by mistake is taken back. */
    void ask(Instant now) {
        boolean corrected = status == HelpStatus.ACCEPTED;
        become(HelpStatus.ASKED);
        askedAt = corrected ? askedAt : now;
        answeredAt = null;
    }

    /** The answer is yes. Help noted by mistake is taken back. */
    void accept(Instant now) {
        boolean corrected = status == HelpStatus.HELPED;
        become(HelpStatus.ACCEPTED);
        answeredAt = corrected ? answeredAt : now;
        helpedAt = null;
    }

    /** The answer is no, or it fell through. */
    void decline(Instant now) {
        become(HelpStatus.DECLINED);
        answeredAt = now;
    }

    /** The help is there. Thanks noted by mistake are taken back. */
    void receive(Instant now) {
        boolean corrected = status == HelpStatus.THANKED;
        become(HelpStatus.HELPED);
        helpedAt = corrected ? helpedAt : now;
        thankedAt = null;
    }

    /** They were thanked. */
    void thank(Instant now) {
        become(HelpStatus.THANKED);
        thankedAt = now;
    }

    private void become(HelpStatus next) {
        if (!following(status).contains(next)) {
            throw Problem.of(
                    ProblemCode.INVALID_TRANSITION,
                    status.wire(),
                    next.wire(),
                    following(status).stream().map(HelpStatus::wire).collect(Collectors.joining(", ")));
        }
        status = next;
    }

    /** Where a request can go from a status: a step on, or the last step back. */
    private static Set<HelpStatus> following(HelpStatus status) {
        return switch (status) {
            case PLANNED -> EnumSet.of(HelpStatus.ASKED);
            case ASKED -> EnumSet.of(HelpStatus.PLANNED, HelpStatus.ACCEPTED, HelpStatus.DECLINED);
            case ACCEPTED -> EnumSet.of(HelpStatus.ASKED, HelpStatus.DECLINED, HelpStatus.HELPED);
            case DECLINED -> EnumSet.of(HelpStatus.PLANNED, HelpStatus.ASKED);
            case HELPED -> EnumSet.of(HelpStatus.ACCEPTED, HelpStatus.THANKED);
            case THANKED -> EnumSet.of(HelpStatus.HELPED);
        };
    }

    /** What a person would send to have it as it is now, opened. */
    HelpRequestInput toInput(Sealer sealer) {
        return new HelpRequestInput(
                contactId,
                kind,
                sealer.open(askSealed, ownerId(), id(), ASK),
                status,
                dueOn,
                helped,
                sealer.open(tookSealed, ownerId(), id(), TOOK),
                interviewId,
                weakness);
    }

    /** Whether its day has passed while something is still to come. */
    boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && OPEN.contains(status);
    }

    HelpStatus status() {
        return status;
    }

    String weakness() {
        return weakness;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Instant askedAt() {
        return askedAt;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    Instant helpedAt() {
        return helpedAt;
    }

    Instant thankedAt() {
        return thankedAt;
    }
}
