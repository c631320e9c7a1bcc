package dev.rebound.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumSet;

/** Dismissals that come and go with their person. */
@ApplicationScoped
class PortableDismissals extends PortableMarks<Dismissal> {

    PortableDismissals() {
        super("guidance_dismissals", Dismissal.class, EnumSet.allOf(GuidanceKind.class));
    }

    @Override
    protected Dismissal restored(MarkRecord record, Instant now) {
        return Dismissal.restored(ownerId(), site.siteId(), record);
    }
}
