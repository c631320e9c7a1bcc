package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Weeks that come and go with their person. */
@ApplicationScoped
class PortableWeeks extends Portable<Week, WeekRecord> {

    private final Sealer sealer;

    @Inject
    PortableWeeks(Sealer sealer) {
        super("weeks", Week.class, WeekRecord.class);
        this.sealer = sealer;
    }

    @Override
    protected WeekRecord record(Week row) {
        return row.toRecord(sealer);
    }

    @Override
    protected Week restored(WeekRecord record, Instant now) {
        return Week.restored(ownerId(), record, sealer);
    }

    @Override
    protected void restore(Week row, WeekRecord record, Instant now) {
        row.restore(record, sealer);
    }

    @Override
    protected Map<String, Function<WeekRecord, ?>> fixed() {
        return Map.of("/iso_week", WeekRecord::isoWeek);
    }

    @Override
    protected void check(List<Incoming<WeekRecord>> readable) {
        readable.stream()
                .filter(incoming -> IsoWeek.named(incoming.record().isoWeek()).isEmpty())
                .forEach(incoming -> incoming.refuse("/iso_week", FieldCode.UNKNOWN_VALUE));
        List<Incoming<WeekRecord>> named =
                readable.stream().filter(incoming -> !incoming.isRefused()).toList();
        if (!named.isEmpty()) {
            checkUnique(
                    "/iso_week",
                    "startsOn",
                    record -> IsoWeek.named(record.isoWeek()).orElseThrow().startsOn(),
                    named);
        }
    }
}
