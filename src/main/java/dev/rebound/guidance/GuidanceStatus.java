package dev.rebound.guidance;

import java.util.Locale;

/** Where an entry stands: only the site's own back office sees drafts and what is archived. */
public enum GuidanceStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED;

    /** The value on the wire. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
