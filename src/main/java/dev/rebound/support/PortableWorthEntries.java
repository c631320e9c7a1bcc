package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.portable.Portable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Worth entries that come and go with their person. */
@ApplicationScoped
class PortableWorthEntries extends Portable<WorthEntry, WorthEntryRecord> {

    private final Sealer sealer;

    @Inject
    PortableWorthEntries(Sealer sealer) {
        super("worth_entries", WorthEntry.class, WorthEntryRecord.class);
        this.sealer = sealer;
    }

    @Override
    protected WorthEntryRecord record(WorthEntry row) {
        return row.toRecord(sealer);
    }

    @Override
    protected WorthEntry restored(WorthEntryRecord record, Instant now) {
        return WorthEntry.restored(ownerId(), record, sealer);
    }

    @Override
    protected void restore(WorthEntry row, WorthEntryRecord record, Instant now) {
        row.restore(record, sealer);
    }
}
