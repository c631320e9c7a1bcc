package dev.rebound.recovery;

import dev.rebound.platform.owner.SiteEntity;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A career site's own template: its key, how many versions it has, and whether new checklists can be made from it. */
@Entity(name = "SiteTemplate")
class SiteTemplate extends SiteEntity {

    /** What every key of a site's own template begins with, and no other does. */
    static final String PREFIX = "site-";

    @Column(updatable = false)
    private String key;

    private int newest;
    private Instant retiredAt;

    /** For Hibernate. */
    protected SiteTemplate() {}

    private SiteTemplate(UUID siteId, String key, Instant now) {
        super(siteId, now);
        this.key = key;
    }

    /** A new template; its first version is the next to be published. */
    static SiteTemplate found(UUID siteId, String key, Instant now) {
        return new SiteTemplate(siteId, key, now);
    }

    /** Whether a key is that of a site's own template, though there may be none. */
    static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /**
     * Publishes the next version.
     *
     * @throws Problem 409 where it is retired
     */
    SiteTemplateVersion publish(SiteTemplateContent content, Instant now) {
        if (isRetired()) {
            throw Problem.of(ProblemCode.TEMPLATE_RETIRED);
        }
        newest++;
        touched(now);
        return new SiteTemplateVersion(this, newest, content, now);
    }

    /** No new checklist is made from it; those that are there stay as they are. */
    void retire(Instant now) {
        if (!isRetired()) {
            retiredAt = now;
            touched(now);
        }
    }

    /** New checklists can be made from it again. */
    void bringBack(Instant now) {
        if (isRetired()) {
            retiredAt = null;
            touched(now);
        }
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    String key() {
        return key;
    }
}
