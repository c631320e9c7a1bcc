package dev.rebound.interview;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import dev.rebound.weakness.WeaknessSlugs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Moments that come and go with their person. */
@ApplicationScoped
class PortableMoments extends Portable<Moment, MomentRecord> {

    private final WeaknessSlugs slugs;

    @Inject
    PortableMoments(WeaknessSlugs slugs) {
        super("moments", Moment.class, MomentRecord.class);
        this.slugs = slugs;
    }

    @Override
    protected MomentRecord record(Moment row) {
        return row.toRecord();
    }

    @Override
    protected Moment restored(MomentRecord record, Instant now) {
        return Moment.restored(ownerId(), record, now);
    }

    @Override
    protected void restore(Moment row, MomentRecord record, Instant now) {
        row.restore(record, now);
    }

    @Override
    protected List<Link<MomentRecord>> links() {
        return List.of(new Link<>("/interview_id", "Interview", MomentRecord::interviewId));
    }

    @Override
    protected Map<String, Function<MomentRecord, ?>> fixed() {
        return Map.of("/interview_id", MomentRecord::interviewId);
    }

    @Override
    protected void check(List<Incoming<MomentRecord>> readable) {
        var own = slugs.everOwnAmong(readable.stream()
                .flatMap(incoming -> incoming.record().content().weaknesses().stream())
                .toList());
        readable.forEach(incoming ->
                incoming.refuse(slugs.faults(incoming.record().content().weaknesses(), "/weaknesses", own)));
    }
}
