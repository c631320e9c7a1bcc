package dev.rebound.weakness;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldCode;
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

    /** All that lie behind the most that a person can have, the newest first to go. */
    @Override
    public Map<UUID, FieldError> faultsOfAll() {
        return find("select id from OwnWeakness where ownerId = ?1 order by createdAt, id", ownerId())
                .project(UUID.class)
                .range(OwnWeaknesses.MOST, Integer.MAX_VALUE - 1)
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        id -> id, id -> FieldError.pointer("", FieldCode.TOO_MANY, OwnWeaknesses.MOST)));
    }
}
