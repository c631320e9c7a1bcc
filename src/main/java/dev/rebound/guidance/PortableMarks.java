package dev.rebound.guidance;

import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Portable;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Marks on guidance that come and go with their person. Where the site lacks an entry, a mark on it means nothing. */
abstract class PortableMarks<E extends MarkOfPerson> extends Portable<E, MarkRecord> {

    private final Set<GuidanceKind> markable;

    @Inject
    Owner site;

    /**
     * Marks of one kind.
     *
     * @param markable the kinds of entries that can have one
     */
    protected PortableMarks(String noun, Class<E> entity, Set<GuidanceKind> markable) {
        super(noun, entity, MarkRecord.class);
        this.markable = markable;
    }

    @Override
    protected MarkRecord record(E row) {
        return row.toRecord();
    }

    @Override
    protected void restore(E row, MarkRecord record, Instant now) {
        row.restore(record);
    }

    @Override
    protected Map<String, Function<MarkRecord, ?>> fixed() {
        return Map.of("/guidance_id", MarkRecord::guidanceId);
    }

    @Override
    protected void check(List<Incoming<MarkRecord>> readable) {
        checkUnique("/guidance_id", "guidanceId", MarkRecord::guidanceId, readable);
        Set<UUID> there = new HashSet<>(getEntityManager()
                .createQuery(
                        "select id from Guidance where siteId = :site and id in :ids and kind in :kinds", UUID.class)
                .setParameter("site", site.siteId())
                .setParameter(
                        "ids",
                        readable.stream()
                                .map(incoming -> incoming.record().guidanceId())
                                .toList())
                .setParameter("kinds", markable)
                .getResultList());
        readable.stream()
                .filter(incoming -> !there.contains(incoming.record().guidanceId()))
                .forEach(Incoming::leaveOut);
    }
}
