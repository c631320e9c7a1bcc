package dev.rebound.reflection;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.portable.Link;
import dev.rebound.platform.portable.Portable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Mood checks that come and go with their person. */
@ApplicationScoped
class PortableMoodChecks extends Portable<MoodCheck, MoodCheckRecord> {

    private final Sealer sealer;

    @Inject
    PortableMoodChecks(Sealer sealer) {
        super("mood_checks", MoodCheck.class, MoodCheckRecord.class);
        this.sealer = sealer;
    }

    @Override
    protected MoodCheckRecord record(MoodCheck row) {
        return row.toRecord(sealer);
    }

    @Override
    protected MoodCheck restored(MoodCheckRecord record, Instant now) {
        return MoodCheck.restored(ownerId(), record, sealer, now);
    }

    @Override
    protected void restore(MoodCheck row, MoodCheckRecord record, Instant now) {
        row.restore(record, sealer, now);
    }

    @Override
    protected List<Link<MoodCheckRecord>> links() {
        return List.of(new Link<>(
                "/interview_id", "Interview", check -> check.content().interviewId()));
    }
}
