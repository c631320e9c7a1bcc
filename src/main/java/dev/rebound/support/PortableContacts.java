package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Contacts that come and go with their person. */
@ApplicationScoped
class PortableContacts extends Portable<Contact, ContactRecord> {

    private final Sealer sealer;

    @Inject
    PortableContacts(Sealer sealer) {
        super("contacts", Contact.class, ContactRecord.class);
        this.sealer = sealer;
    }

    @Override
    protected ContactRecord record(Contact row) {
        return row.toRecord(sealer);
    }

    @Override
    protected Contact restored(ContactRecord record, Instant now) {
        return Contact.restored(ownerId(), record, sealer);
    }

    @Override
    protected void restore(Contact row, ContactRecord record, Instant now) {
        row.restore(record, sealer);
    }

    @Override
    protected Map<String, Function<ContactRecord, ?>> fixed() {
        return Map.of("/card_uid", ContactRecord::cardUid);
    }

    /** All that lie behind the most that a person can have; the oldest stay. */
    @Override
    public Map<UUID, FieldError> faultsOfAll() {
        return find("select id from Contact where ownerId = ?1 order by createdAt, id", ownerId())
                .project(UUID.class)
                .range(Contacts.MOST, Integer.MAX_VALUE - 1)
                .stream()
                .collect(Collectors.toMap(id -> id, id -> FieldError.pointer("", FieldCode.TOO_MANY, Contacts.MOST)));
    }
}
