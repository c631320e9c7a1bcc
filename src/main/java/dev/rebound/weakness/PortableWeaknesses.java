package dev.rebound.weakness;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Own weaknesses that come and go with their person. */
@ApplicationScoped
class PortableWeaknesses extends Portable<OwnWeakness, OwnWeaknessRecord> {

    private final Weaknesses weaknesses;

    @Inject
    PortableWeaknesses(Weaknesses weaknesses) {
        super("weaknesses", OwnWeakness.class, OwnWeaknessRecord.class);
        this.weaknesses = weaknesses;
    }

    @Override
    protected OwnWeaknessRecord record(OwnWeakness row) {
        return row.toRecord();
    }

    @Override
    protected OwnWeakness restored(OwnWeaknessRecord record, Instant now) {
        return OwnWeakness.restored(ownerId(), record);
    }

    @Override
    protected void restore(OwnWeakness row, OwnWeaknessRecord record, Instant now) {
        row.restore(record);
    }

    @Override
    protected Map<String, Function<OwnWeaknessRecord, ?>> fixed() {
        return Map.of("/slug", OwnWeaknessRecord::slug);
    }

    @Override
    protected void check(List<Incoming<OwnWeaknessRecord>> readable) {
        checkUnique("/slug", "slug", OwnWeaknessRecord::slug, readable);
        readable.forEach(incoming -> {
            try {
                weaknesses.requireCategory(incoming.record().content().category());
            } catch (Problem unknown) {
                incoming.refuse(unknown);
            }
        });
    }

    @Override
    public Map<UUID, FieldError> faultsOfAll() {
        return faultsBehind(OwnWeaknesses.MOST);
    }
}
