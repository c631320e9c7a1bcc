package dev.rebound.account.activity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.rebound.platform.owner.OwnedEntity;
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

    private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    @Column(updatable = false)
    private UUID subjectId;

    /** For Hibernate. */
    protected ActivityEntry() {}

    static UUID newId() {
        return IDS.generate();
    }

    ActivityKind kind() {
        return kind;
    }

    UUID subjectId() {
        return subjectId;
    }
}
