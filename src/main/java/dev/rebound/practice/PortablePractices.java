package dev.rebound.practice;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import dev.rebound.weakness.Practisable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Practice sessions that come and go with their person. */
@ApplicationScoped
class PortablePractices extends Portable<Practice, PracticeRecord> {

    private final Practisable practisable;

    @Inject
    PortablePractices(Practisable practisable) {
        super("practices", Practice.class, PracticeRecord.class);
        this.practisable = practisable;
    }

    @Override
    protected PracticeRecord record(Practice row) {
        return row.toRecord();
    }

    @Override
    protected Practice restored(PracticeRecord record, Instant now) {
        return Practice.restored(ownerId(), record, now);
    }

    @Override
    protected void restore(Practice row, PracticeRecord record, Instant now) {
        row.restore(record, now);
    }

    @Override
    protected List<Link<PracticeRecord>> links() {
        return List.of(
                new Link<>("/plan_id", "Plan", practice -> practice.content().planId()));
    }

    @Override
    protected void check(List<Incoming<PracticeRecord>> readable) {
        var own = practisable.everOwnAmong(readable.stream()
                .flatMap(incoming -> incoming.record().content().weaknesses().stream())
                .toList());
        readable.forEach(incoming -> practisable
                .faults(incoming.record().content().weaknesses(), own)
                .forEach(fault -> incoming.refuse("/weaknesses" + fault.name(), fault.code())));
    }
}
