package dev.rebound.account.grant;

import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** One read by a mentor: when and what, never what it said. */
@Entity(name = "GrantRead")
class GrantRead extends OwnedEntity {

    @Column(updatable = false)
    private UUID grantId;

    private Instant readAt;
    private String operation;

    @Enumerated(EnumType.STRING)
    private GrantScope scope;

    private UUID recordId;

    /** For Hibernate. */
    protected GrantRead() {}

    private GrantRead(UUID ownerId, Instant now) {
        super(ownerId, now);
        readAt = now;
    }

    /**
     * Notes a read.
     *
     * @param operation the operation's id in the contract
     * @param recordId the record asked for, or {@code null} for a list or a whole
     */
    static GrantRead note(Grant grant, String operation, GrantScope scope, UUID recordId, Instant now) {
        GrantRead read = new GrantRead(grant.ownerId(), now);
        read.grantId = grant.id();
        read.operation = operation;
        read.scope = scope;
        read.recordId = recordId;
        return read;
    }

    Instant readAt() {
        return readAt;
    }

    String operation() {
        return operation;
    }

    GrantScope scope() {
        return scope;
    }

    UUID recordId() {
        return recordId;
    }
}
