package dev.rebound.guidance;

import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person means to go to an event. Written by {@link Marks}, which makes it once. */
@Entity(name = "Choice")
@Table(name = "guidance_choice")
@SuppressWarnings("unused") // read by queries
class Choice extends OwnedEntity {

    private UUID siteId;
    private UUID guidanceId;

    /** For Hibernate. */
    protected Choice() {}
}
