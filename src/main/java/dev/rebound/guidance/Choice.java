package dev.rebound.guidance;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person means to go to an event. Written by {@link Marks}, which makes it once, and by an import. */
@Entity(name = "Choice")
@Table(name = "guidance_choice")
class Choice extends MarkOfPerson {

    /** For Hibernate. */
    protected Choice() {}

    private Choice(UUID ownerId, UUID siteId, MarkRecord record) {
        super(ownerId, siteId, record);
    }

    /** A choice that a person brings back, as it was. */
    static Choice restored(UUID ownerId, UUID siteId, MarkRecord record) {
        return new Choice(ownerId, siteId, record);
    }
}
