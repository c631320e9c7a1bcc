package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.portable.Portable;
import dev.rebound.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

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

    @Override
    public Map<UUID, FieldError> faultsOfAll() {
        return faultsBehind(Contacts.MOST);
    }
}
