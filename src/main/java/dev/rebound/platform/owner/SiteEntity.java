package dev.rebound.platform.owner;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A row that a career site publishes for its people. */
@MappedSuperclass
@IdClass(SiteRowId.class)
public abstract class SiteEntity extends VersionedRow {

    @Id
    @Column(updatable = false)
    private UUID siteId;

    /** For Hibernate. */
    protected SiteEntity() {}

    /** A new row of a site, created now. */
    protected SiteEntity(UUID siteId, Instant now) {
        super(now);
        this.siteId = siteId;
    }

    public UUID siteId() {
        return siteId;
    }
}
