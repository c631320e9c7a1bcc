package dev.rebound.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;

/** Chosen events that come and go with their person. */
@ApplicationScoped
class PortableChoices extends PortableMarks<Choice> {

    PortableChoices() {
        super("guidance_choices", Choice.class, Set.of(GuidanceKind.EVENT));
    }

    @Override
    protected Choice restored(MarkRecord record, Instant now) {
        return Choice.restored(ownerId(), site.siteId(), record);
    }
}
