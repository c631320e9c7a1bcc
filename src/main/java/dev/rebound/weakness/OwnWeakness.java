package dev.rebound.weakness;

import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A weakness that a person named for themselves. */
@Entity(name = "OwnWeakness")
@SuppressWarnings("unused")
class OwnWeakness extends OwnedEntity {

    /** What the slugs of own weaknesses start with. */
    static final String PREFIX = "my-";

    @Column(updatable = false)
    private String slug;

    private String category;
    private String label;
    private String description;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> keywords;

    private Instant archivedAt;

    /** For Hibernate. */
    protected OwnWeakness() {}

    OwnWeakness(UUID ownerId, Instant now, String slug) {
        super(ownerId, now);
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    boolean isArchived() {
        return archivedAt != null;
    }
}
