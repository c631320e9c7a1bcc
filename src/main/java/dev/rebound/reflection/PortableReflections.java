package dev.rebound.reflection;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Reflections that come and go with their person. */
@ApplicationScoped
class PortableReflections extends Portable<Reflection, ReflectionRecord> {

    private final Sealer sealer;

    @Inject
    PortableReflections(Sealer sealer) {
        super("reflections", Reflection.class, ReflectionRecord.class);
        this.sealer = sealer;
    }

    @Override
    protected ReflectionRecord record(Reflection row) {
        return row.toRecord(sealer);
    }

    @Override
    protected Reflection restored(ReflectionRecord record, Instant now) {
        return Reflection.restored(ownerId(), record, sealer);
    }

    @Override
    protected void restore(Reflection row, ReflectionRecord record, Instant now) {
        row.restore(record, sealer);
    }

    @Override
    protected List<Link<ReflectionRecord>> links() {
        return List.of(new Link<>(
                "/interview_id", "Interview", reflection -> reflection.content().interviewId()));
    }
}
