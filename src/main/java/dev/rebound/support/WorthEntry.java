package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** Something that speaks for a person; its words are sealed and open only with a {@link Sealer}. */
@Entity(name = "WorthEntry")
class WorthEntry extends OwnedEntity {

    private static final String TEXT = "worth_entry.text";
    private static final String EVIDENCE = "worth_entry.evidence";
    private static final String FROM_WHOM = "worth_entry.from_whom";

    @Enumerated(EnumType.STRING)
    private WorthKind kind;

    private byte[] textSealed;
    private byte[] evidenceSealed;
    private byte[] fromWhomSealed;
    private boolean pinned;

    /** For Hibernate. */
    protected WorthEntry() {}

    private WorthEntry(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private WorthEntry(UUID ownerId, WorthEntryRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /** A new entry. */
    static WorthEntry write(UUID ownerId, WorthEntryInput input, Sealer sealer, Instant now) {
        WorthEntry entry = new WorthEntry(ownerId, now);
        entry.take(input, sealer);
        return entry;
    }

    /** An entry that a person brings back, as it was. */
    static WorthEntry restored(UUID ownerId, WorthEntryRecord record, Sealer sealer) {
        WorthEntry entry = new WorthEntry(ownerId, record);
        entry.restore(record, sealer);
        return entry;
    }

    /** Makes it as a person brings it back. */
    void restore(WorthEntryRecord record, Sealer sealer) {
        take(record.content(), sealer);
        touched(record.updatedAt());
    }

    /** The record as a person takes it along, opened. */
    WorthEntryRecord toRecord(Sealer sealer) {
        return new WorthEntryRecord(id(), toInput(sealer), createdAt(), updatedAt());
    }

    /** Changes what was written; pinning included. */
    void change(WorthEntryInput input, Sealer sealer, Instant now) {
        take(input, sealer);
        touched(now);
    }

    private void take(WorthEntryInput input, Sealer sealer) {
        kind = input.kind();
        textSealed = sealer.seal(input.text(), ownerId(), id(), TEXT);
        evidenceSealed = sealer.seal(input.evidence(), ownerId(), id(), EVIDENCE);
        fromWhomSealed = sealer.seal(input.fromWhom(), ownerId(), id(), FROM_WHOM);
        pinned = input.pinned();
    }

    /** What a person would send to write it as it is now, opened. */
    WorthEntryInput toInput(Sealer sealer) {
        return new WorthEntryInput(
                kind,
                sealer.open(textSealed, ownerId(), id(), TEXT),
                sealer.open(evidenceSealed, ownerId(), id(), EVIDENCE),
                sealer.open(fromWhomSealed, ownerId(), id(), FROM_WHOM),
                pinned);
    }
}
