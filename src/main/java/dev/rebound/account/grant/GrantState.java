package dev.rebound.account.grant;

import java.time.Instant;

/** Where a grant stands. The last three are for good. */
public enum GrantState {
    /** The code waits for somebody. */
    INVITED,
    /** A mentor holds it and may read. */
    ACTIVE,
    /** Its end date passed. */
    ENDED,
    /** The candidate took it back. */
    REVOKED,
    /** Nobody accepted in time. */
    EXPIRED;

    /**
     * Where a grant stands, from its times.
     *
     * @param acceptedAt when a mentor accepted, or {@code null}
     * @param revokedAt when the candidate took it back, or {@code null}
     */
    static GrantState of(
            Instant acceptedAt, Instant revokedAt, Instant invitationExpiresAt, Instant endsAt, Instant now) {
        if (revokedAt != null) {
            return REVOKED;
        }
        if (acceptedAt != null) {
            return now.isBefore(endsAt) ? ACTIVE : ENDED;
        }
        return now.isBefore(invitationExpiresAt) && now.isBefore(endsAt) ? INVITED : EXPIRED;
    }

    /** Whether it opens something, or may yet. */
    boolean isOpen() {
        return this == INVITED || this == ACTIVE;
    }
}
