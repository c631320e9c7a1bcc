package dev.rebound.platform.owner;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A row of a person. */
@MappedSuperclass
@IdClass(OwnedId.class)
public abstract class OwnedEntity extends VersionedRow {

    @Id
    @Column(updatable = false)
    private UUID ownerId;

    /** For Hibernate. */
    protected OwnedEntity() {}

    /** A new row of a person, created now. */
    protected OwnedEntity(UUID ownerId, Instant now) {
        super(now);
        this.ownerId = ownerId;
    }

    /** A row that a person brings back with the id and the times it had. */
    protected OwnedEntity(UUID ownerId, UUID id, Instant createdAt, Instant updatedAt) {
        super(id, createdAt, updatedAt);
        this.ownerId = ownerId;
    }

    public UUID ownerId() {
        return ownerId;
    }
}
