package dev.rebound.account.grant;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a candidate lets a mentor read, and until when. It may become narrower, never wider, and never opens again. */
@Entity(name = "AccessGrant")
@Table(name = "access_grant")
class Grant extends OwnedEntity {

    /** How long a code waits for a mentor. */
    static final Duration INVITATION_LASTS = Duration.ofDays(7);

    /** The furthest that the end date may lie ahead. */
    static final Duration LONGEST = Duration.ofDays(366);

    @Column(updatable = false)
    private UUID siteId;

    private String label;
    private String fromName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> scopes;

    private Instant endsAt;
    private byte[] codeDigest;
    private Instant invitationExpiresAt;

    @SuppressWarnings("unused") // read by queries
    private UUID mentorId;

    private Instant acceptedAt;
    private Instant revokedAt;

    /** For Hibernate. */
    protected Grant() {}

    private Grant(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    /**
     * A new invitation.
     *
     * @throws Problem 422 where the end date has passed or lies too far ahead
     */
    static Grant invite(UUID ownerId, UUID siteId, GrantInput input, InvitationCode code, Instant now) {
        Grant grant = new Grant(ownerId, now);
        requireNear(input.endsAt(), now);
        grant.siteId = siteId;
        grant.scopes = inOrder(input.scopes());
        grant.codeDigest = code.digest();
        grant.take(input);
        return grant;
    }

    /**
     * Changes an open grant.
     *
     * @throws Problem 409 where it is closed, 422 where scopes are added or the end date is not right
     */
    void change(GrantInput input, Instant now) {
        if (!state(now).isOpen()) {
            throw Problem.of(ProblemCode.GRANT_CLOSED);
        }
        if (!scopes.containsAll(inOrder(input.scopes()))) {
            throw Problem.invalid("/scopes", FieldCode.ONLY_NARROWER);
        }
        requireNear(input.endsAt(), now);
        scopes = inOrder(input.scopes());
        take(input);
        touched(now);
    }

    private void take(GrantInput input) {
        label = input.label();
        fromName = input.fromName();
        endsAt = input.endsAt();
        if (acceptedAt == null) {
            // What is open to a mentor no more is nothing to be invited to.
            Instant lasts = createdAt().plus(INVITATION_LASTS);
            invitationExpiresAt = lasts.isBefore(endsAt) ? lasts : endsAt;
        }
    }

    private static void requireNear(Instant endsAt, Instant now) {
        Instant latest = now.plus(LONGEST);
        if (!endsAt.isAfter(now) || endsAt.isAfter(latest)) {
            throw Problem.invalid("/ends_at", FieldCode.OUT_OF_RANGE, now, latest);
        }
    }

    private static List<String> inOrder(List<GrantScope> scopes) {
        return scopes.stream().sorted().map(GrantScope::name).toList();
    }

    /**
     * A mentor takes the invitation; its code is of no more use.
     *
     * @return false where it can't be accepted, or not by this person
     */
    boolean accept(InvitationCode code, UUID mentor, UUID mentorsSiteId, Instant now) {
        boolean possible = state(now) == GrantState.INVITED
                && MessageDigest.isEqual(code.digest(), codeDigest)
                && mentorsSiteId.equals(siteId)
                && !mentor.equals(ownerId());
        if (possible) {
            mentorId = mentor;
            acceptedAt = now;
            codeDigest = null;
            touched(now);
        }
        return possible;
    }

    /**
     * Takes it back at once; what is closed already stays as it is.
     *
     * @return whether it was open
     */
    boolean revoke(Instant now) {
        boolean open = state(now).isOpen();
        if (open) {
            revokedAt = now;
            codeDigest = null;
            touched(now);
        }
        return open;
    }

    GrantState state(Instant now) {
        return GrantState.of(acceptedAt, revokedAt, invitationExpiresAt, endsAt, now);
    }

    /** The version as a strong entity tag, told apart where time alone has closed the grant. */
    String etag(Instant now) {
        GrantState state = state(now);
        return state == GrantState.ENDED || state == GrantState.EXPIRED
                ? etag().replaceFirst("\"$", "-" + state.name().toLowerCase(Locale.ROOT) + "\"")
                : etag();
    }

    boolean opens(GrantScope scope) {
        return scopes.contains(scope.name());
    }

    /** What a person would send to make it as it is now. */
    GrantInput toInput() {
        return new GrantInput(
                label, fromName, scopes.stream().map(GrantScope::valueOf).toList(), endsAt);
    }

    Instant invitationExpiresAt() {
        return invitationExpiresAt;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    Instant revokedAt() {
        return revokedAt;
    }
}
