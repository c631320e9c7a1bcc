package dev.rebound.recovery;

import dev.rebound.platform.owner.SiteEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A published version of a site's own template. It is never changed; a later one stands beside it. */
@Entity(name = "SiteTemplateVersion")
@Immutable
class SiteTemplateVersion extends SiteEntity {

    @Column(updatable = false)
    private UUID templateId;

    @Column(updatable = false)
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private SiteTemplateContent content;

    /** For Hibernate. */
    protected SiteTemplateVersion() {}

    /** For {@link SiteTemplate#publish}. */
    SiteTemplateVersion(SiteTemplate template, int number, SiteTemplateContent content, Instant now) {
        super(template.siteId(), now);
        templateId = template.id();
        this.number = number;
        this.content = content;
    }

    int number() {
        return number;
    }

    SiteTemplateContent content() {
        return content;
    }
}
