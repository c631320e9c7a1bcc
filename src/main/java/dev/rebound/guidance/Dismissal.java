package dev.rebound.guidance;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person does not want an entry to be recommended to them. Written by {@link Marks}, which makes it once, and by an import. */
@Entity(name = "Dismissal")
@Table(name = "guidance_dismissal")
class Dismissal extends MarkOfPerson {

    /** For Hibernate. */
    protected Dismissal() {}

    private Dismissal(UUID ownerId, UUID siteId, MarkRecord record) {
        super(ownerId, siteId, record);
    }

    /** A dismissal that a person brings back, as it was. */
    static Dismissal restored(UUID ownerId, UUID siteId, MarkRecord record) {
        return new Dismissal(ownerId, siteId, record);
    }
}
