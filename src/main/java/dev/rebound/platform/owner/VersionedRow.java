package dev.rebound.platform.owner;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.time.TimeOrderedId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A stored row: an id that orders by creation, a version that becomes its etag, and two times. */
@MappedSuperclass
public abstract class VersionedRow {

    @Id
    @Column(updatable = false)
    private UUID id;

    @Version
    private long version;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant updatedAt;

    /** For Hibernate. */
    protected VersionedRow() {}

    /** A new row, created now. */
    protected VersionedRow(Instant now) {
        this.id = TimeOrderedId.next();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A row that comes back with the id and the times it had. */
    protected VersionedRow(UUID id, Instant createdAt, Instant updatedAt) {
        this.id = id;
        this.createdAt = createdAt;
        this.updatedAt = updatedAt;
    }

    /** Notes the time of a change; the version follows when the transaction ends. */
    protected void touched(Instant now) {
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** How often the row was changed. */
    public long version() {
        return version;
    }

    /** The version as a strong entity tag. */
    public String etag() {
        return ETags.of(version);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
