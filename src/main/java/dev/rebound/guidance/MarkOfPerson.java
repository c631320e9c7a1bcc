package dev.rebound.guidance;

import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** What a person made of an entry of their site. */
@MappedSuperclass
abstract class MarkOfPerson extends OwnedEntity {

    @Column(updatable = false)
    private UUID siteId;

    @Column(updatable = false)
    private UUID guidanceId;

    /** For Hibernate. */
    protected MarkOfPerson() {}

    /** A mark that a person brings back, as it was. */
    protected MarkOfPerson(UUID ownerId, UUID siteId, MarkRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
        this.siteId = siteId;
        this.guidanceId = record.guidanceId();
    }

    /** Makes it as the person brings it back; all but its time is fixed. */
    void restore(MarkRecord record) {
        touched(record.updatedAt());
    }

    /** The record as a person takes it along. */
    MarkRecord toRecord() {
        return new MarkRecord(id(), guidanceId, createdAt(), updatedAt());
    }
}
