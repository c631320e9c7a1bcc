package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.json.Patcher;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Brings cards together with a person's contacts. A card with a UID is for the contact of that UID, whether it came with
 * it or was exported under it; one without is for the contact of the same name, address and number. Else it is a new
 * one. What a card does not say stays. Nothing is stored here: the new contacts are handed over at the end.
 */
final class CardImport {

    private static final int LONGEST_UID = 300;
    private static final ContactInput NOBODY = new ContactInput(null, null, null, null, null, null);

    private final UUID ownerId;
    private final Sealer sealer;
    private final Patcher patcher;
    private final Instant now;
    private final boolean dryRun;
    private final Map<String, Contact> byUid = new HashMap<>();
    private final Map<Somebody, Contact> bySomebody = new HashMap<>();
    private final Set<Contact> met = new HashSet<>();
    private final List<Contact> fresh = new ArrayList<>();
    private int count;

    /**
     * Begins an import.
     *
     * @param contacts all contacts of the person
     * @param dryRun whether the contacts stay as they are
     */
    CardImport(UUID ownerId, List<Contact> contacts, Sealer sealer, Patcher patcher, Instant now, boolean dryRun) {
        this.ownerId = ownerId;
        this.sealer = sealer;
        this.patcher = patcher;
        this.now = now;
        this.dryRun = dryRun;
        contacts.forEach(contact -> know(contact, contact.toInput(sealer)));
    }

    private void know(Contact contact, ContactInput input) {
        byUid.putIfAbsent(contact.cardUid(sealer), contact);
        byUid.putIfAbsent("urn:uuid:" + contact.id(), contact);
        bySomebody.putIfAbsent(Somebody.of(input), contact);
        count++;
    }

    /** Takes all cards of a file, in their order. */
    CardReport take(List<Card> cards) {
        List<CardOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            outcomes.add(take(cards.get(i), i));
        }
        return CardReport.of(dryRun, outcomes);
    }

    private CardOutcome take(Card card, int index) {
        if (!card.ofSomebody()) {
            return CardOutcome.skipped(index, CardReason.NOT_A_CONTACT, null);
        }
        if (card.uid() != null && card.uid().length() > LONGEST_UID) {
            return CardOutcome.refused(index, CardReason.TOO_LONG, "uid");
        }
        Contact known = card.uid() == null ? bySomebody.get(card.somebody()) : byUid.get(card.uid());
        if (known != null && met.contains(known)) {
            return CardOutcome.skipped(index, CardReason.DUPLICATE_IN_FILE, idOf(known));
        }
        try {
            return known == null ? create(card, index) : update(known, card, index);
        } catch (Problem problem) {
            FieldError fault = problem.errors().get(0);
            return CardOutcome.refused(
                    index, CardReason.of(fault.code()), fault.name().substring(1));
        }
    }

    private CardOutcome create(Card card, int index) {
        ContactInput input = patcher.apply(card.changes(NOBODY), NOBODY);
        if (count >= Contacts.MOST) {
            return CardOutcome.refused(index, CardReason.LIMIT_REACHED, null);
        }
        Contact contact = Contact.fromCard(ownerId, input, card.uid(), sealer, now);
        know(contact, input);
        met.add(contact);
        fresh.add(contact);
        return CardOutcome.taken(index, CardResult.CREATED, idOf(contact));
    }

    private CardOutcome update(Contact known, Card card, int index) {
        ContactInput before = known.toInput(sealer);
        ContactInput after = patcher.apply(card.changes(before), before);
        met.add(known);
        if (after.equals(before)) {
            return CardOutcome.taken(index, CardResult.UNCHANGED, known.id());
        }
        if (!dryRun) {
            known.change(after, sealer, now);
        }
        return CardOutcome.taken(index, CardResult.UPDATED, known.id());
    }

    /** The id of a contact; none for one that a dry run made up. */
    private UUID idOf(Contact contact) {
        return dryRun && fresh.contains(contact) ? null : contact.id();
    }

    /** The new contacts, to be stored; none in a dry run. */
    List<Contact> fresh() {
        return dryRun ? List.of() : List.copyOf(fresh);
    }
}
