package dev.rebound.support;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.Categories;
import ezvcard.property.Revision;
import ezvcard.property.Uid;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Contacts as a file of vCards: read in versions 2.1, 3.0 and 4.0, written in 4.0 (RFC 6350). */
final class CardFile {

    /** The media type (RFC 6350, 10.1). */
    static final String MEDIA_TYPE = "text/vcard";

    /** So many cards at most in one file. */
    static final int MOST = 500;

    private CardFile() {}

    /**
     * The cards of a file, in their order.
     *
     * @throws Problem 400 where there is no card in it, 422 where there are too many
     */
    static List<Card> read(String file) {
        List<Card> cards = new ArrayList<>();
        try (VCardReader reader = new VCardReader(file)) {
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                if (cards.size() == MOST) {
                    throw Problem.invalid("", FieldCode.TOO_MANY, MOST);
                }
                cards.add(Card.of(card));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
        if (cards.isEmpty()) {
            throw Problem.of(ProblemCode.MALFORMED_BODY);
        }
        return cards;
    }

    /** One contact to be written. */
    record Entry(String uid, ContactInput contact, Instant changedAt) {}

    /** A file of these contacts, in their order. */
    static String write(List<Entry> entries) {
        StringWriter file = new StringWriter();
        try (VCardWriter writer = new VCardWriter(file, VCardVersion.V4_0)) {
            writer.setAddProdId(false);
            for (Entry entry : entries) {
                writer.write(card(entry));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be written", impossible);
        }
        return file.toString();
    }

    private static VCard card(Entry entry) {
        ContactInput contact = entry.contact();
        VCard card = new VCard(VCardVersion.V4_0);
        card.setUid(new Uid(entry.uid()));
        card.setFormattedName(contact.name());
        if (contact.relation() != null) {
            card.addExtendedProperty(Card.RELATION, VObjectPropertyValues.escape(contact.relation()));
        }
        if (contact.email() != null) {
            card.addEmail(contact.email());
        }
        if (contact.phone() != null) {
            card.addTelephoneNumber(contact.phone());
        }
        if (contact.note() != null) {
            card.addNote(contact.note());
        }
        if (!contact.canGive().isEmpty()) {
            Categories categories = new Categories();
            contact.canGive().forEach(kind -> categories.getValues().add(kind.wire()));
            card.setCategories(categories);
        }
        card.setRevision(new Revision(entry.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        return card;
    }
}
