package dev.rebound.guidance;

import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person does not want an entry to be recommended to them. Written by {@link Marks}, which makes it once. */
@Entity(name = "Dismissal")
@Table(name = "guidance_dismissal")
@SuppressWarnings("unused") // read by queries
class Dismissal extends OwnedEntity {

    private UUID siteId;
    private UUID guidanceId;

    /** For Hibernate. */
    protected Dismissal() {}
}
