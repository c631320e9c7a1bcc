package dev.rebound.account.activity;

import dev.rebound.platform.owner.OwnedEntity;
import dev.rebound.platform.time.TimeOrderedId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that happened; {@link Activity} writes it and nobody changes it. */
@Entity(name = "Activity")
@Immutable
class ActivityEntry extends OwnedEntity {

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Column(updatable = false)
    private UUID subjectId;

    /** For Hibernate. */
    protected ActivityEntry() {}

    static UUID newId() {
        return TimeOrderedId.next();
    }

    ActivityKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }
}
