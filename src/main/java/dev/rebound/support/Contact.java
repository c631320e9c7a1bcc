package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody who can help a person; the words about them are sealed and open only with a {@link Sealer}. */
@Entity(name = "Contact")
class Contact extends OwnedEntity {

    private static final String NAME = "contact.name";
    private static final String RELATION = "contact.relation";
    private static final String EMAIL = "contact.email";
    private static final String PHONE = "contact.phone";
    private static final String NOTE = "contact.note";
    private static final String CARD_UID = "contact.card_uid";

    private byte[] nameSealed;
    private byte[] relationSealed;
    private byte[] emailSealed;
    private byte[] phoneSealed;
    private byte[] noteSealed;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> canGive;

    /** The UID of the card that it came from; none where it was noted here, and its own id is its UID. */
    @Column(updatable = false)
    private byte[] cardUidSealed;

    /** For Hibernate. */
    protected Contact() {}

    private Contact(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    private Contact(UUID ownerId, ContactRecord record) {
        super(ownerId, record.id(), record.createdAt(), record.updatedAt());
    }

    /** A new contact. */
    static Contact note(UUID ownerId, ContactInput input, Sealer sealer, Instant now) {
        return fromCard(ownerId, input, null, sealer, now);
    }

    /**
     * A new contact made of a card.
     *
     * @param uid the card's UID, or {@code null} where it has none
     */
    static Contact fromCard(UUID ownerId, ContactInput input, String uid, Sealer sealer, Instant now) {
        Contact contact = new Contact(ownerId, now);
        contact.cardUidSealed = sealer.seal(uid, ownerId, contact.id(), CARD_UID);
        contact.take(input, sealer);
        return contact;
    }

    /** A contact that a person brings back, as it was. */
    static Contact restored(UUID ownerId, ContactRecord record, Sealer sealer) {
        Contact contact = new Contact(ownerId, record);
        contact.cardUidSealed = sealer.seal(record.cardUid(), ownerId, record.id(), CARD_UID);
        contact.restore(record, sealer);
        return contact;
    }

    /** Makes it as a person brings it back. */
    void restore(ContactRecord record, Sealer sealer) {
        take(record.content(), sealer);
        touched(record.updatedAt());
    }

    /** The record as a person takes it along, opened. */
    ContactRecord toRecord(Sealer sealer) {
        return new ContactRecord(
                id(), toInput(sealer), sealer.open(cardUidSealed, ownerId(), id(), CARD_UID), createdAt(), updatedAt());
    }

    /** Changes what was noted. */
    void change(ContactInput input, Sealer sealer, Instant now) {
        take(input, sealer);
        touched(now);
    }

    private void take(ContactInput input, Sealer sealer) {
        nameSealed = sealer.seal(input.name(), ownerId(), id(), NAME);
        relationSealed = sealer.seal(input.relation(), ownerId(), id(), RELATION);
        emailSealed = sealer.seal(input.email(), ownerId(), id(), EMAIL);
        phoneSealed = sealer.seal(input.phone(), ownerId(), id(), PHONE);
        noteSealed = sealer.seal(input.note(), ownerId(), id(), NOTE);
        canGive = input.canGive().stream().map(HelpKind::name).toList();
    }

    /** What a person would send to note it as it is now, opened. */
    ContactInput toInput(Sealer sealer) {
        return new ContactInput(
                sealer.open(nameSealed, ownerId(), id(), NAME),
                sealer.open(relationSealed, ownerId(), id(), RELATION),
                sealer.open(emailSealed, ownerId(), id(), EMAIL),
                sealer.open(phoneSealed, ownerId(), id(), PHONE),
                sealer.open(noteSealed, ownerId(), id(), NOTE),
                canGive.stream().map(HelpKind::valueOf).toList());
    }

    /** What its card is known by: the UID that it came with, or its id as a URN (RFC 9562). */
    String cardUid(Sealer sealer) {
        String foreign = sealer.open(cardUidSealed, ownerId(), id(), CARD_UID);
        return foreign == null ? "urn:uuid:" + id() : foreign;
    }
}
