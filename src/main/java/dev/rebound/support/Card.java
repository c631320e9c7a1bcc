package dev.rebound.support;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import dev.rebound.platform.json.MergePatch;
import ezvcard.VCard;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Email;
import ezvcard.property.Kind;
import ezvcard.property.RawProperty;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextListProperty;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a vCard (RFC 6350, RFC 2426, or 2.1) says about a contact; a part that it does not say is {@code null}. Of several
 * addresses or numbers the preferred one counts, else the first.
 *
 * @param uid the card's UID in its canonical form
 * @param ofSomebody whether it stands for a person or an organisation, and not for a group, place or machine
 * @param occupation title and organisation, which say how a contact is known where nothing better does
 * @param canGive the categories that are kinds of help; others are left to the address book
 */
record Card(
        String uid,
        boolean ofSomebody,
        String name,
        String relation,
        String occupation,
        String email,
        String phone,
        String note,
        List<HelpKind> canGive) {

    /** The property that carries how a contact is known; no standard one does. */
    static final String RELATION = "X-REBOUND-RELATION";

    private static final Pattern UUID =
            Pattern.compile("(?:urn:uuid:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFERENCE = Pattern.compile("\\d{1,3}");
    private static final Pattern LINE_BREAK = Pattern.compile("\r\n?");
    private static final int NOT_PREFERRED = 101;

    /** Reads a parsed card. */
    static Card of(VCard card) {
        return new Card(
                card.getUid() == null ? null : canonical(card.getUid().getValue()),
                isOfSomebody(card),
                firstOf(
                        text(card.getFormattedName()),
                        structured(card.getStructuredName()),
                        list(card.getOrganization())),
                extended(card),
                occupation(card),
                preferred(card.getEmails(), Email::getValue),
                preferred(card.getTelephoneNumbers(), Card::number),
                card.getNotes().isEmpty()
                        ? null
                        : blankToNull(card.getNotes().stream()
                                .map(TextProperty::getValue)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining("\n"))),
                kinds(card));
    }

    /** One form for the many in which address books write the same UID. */
    static String canonical(String uid) {
        String bare = blankToNull(uid);
        if (bare == null) {
            return null;
        }
        Matcher uuid = UUID.matcher(bare);
        return uuid.matches() ? "urn:uuid:" + uuid.group(1).toLowerCase(Locale.ROOT) : bare;
    }

    /** Apple marks groups in cards of version 3 by a property of its own. */
    private static boolean isOfSomebody(VCard card) {
        RawProperty apple = card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        Kind kind = apple == null ? card.getKind() : new Kind(String.valueOf(apple.getValue()));
        return kind == null || !(kind.isGroup() || kind.isLocation() || kind.isApplication() || kind.isDevice());
    }

    private static String structured(StructuredName name) {
        return name == null
                ? null
                : blankToNull(Stream.of(name.getGiven(), name.getFamily())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }

    private static String occupation(VCard card) {
        String title = card.getTitles().isEmpty() ? null : text(card.getTitles().get(0));
        return blankToNull(Stream.of(title, list(card.getOrganization()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", ")));
    }

    private static String extended(VCard card) {
        RawProperty relation = card.getExtendedProperty(RELATION);
        return relation == null || relation.getValue() == null
                ? null
                : blankToNull(VObjectPropertyValues.unescape(relation.getValue()));
    }

    private static String number(Telephone phone) {
        return phone.getUri() == null ? phone.getText() : phone.getUri().getNumber();
    }

    private static List<HelpKind> kinds(VCard card) {
        List<HelpKind> kinds = card.getCategoriesList().stream()
                .flatMap(categories -> categories.getValues().stream())
                .filter(Objects::nonNull)
                .flatMap(category -> HelpKind.named(category).stream())
                .distinct()
                .toList();
        return kinds.isEmpty() ? null : kinds;
    }

    private static <P extends VCardProperty> String preferred(List<P> properties, Function<P, String> value) {
        return properties.stream()
                .sorted(Comparator.comparingInt(Card::preference))
                .map(value)
                .map(Card::blankToNull)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** From 1, the most preferred; version 4 gives a number, earlier ones only a mark. */
    private static int preference(VCardProperty property) {
        VCardParameters parameters = property.getParameters();
        String number = parameters.first(VCardParameters.PREF);
        if (number != null && PREFERENCE.matcher(number).matches()) {
            return Integer.parseInt(number);
        }
        return parameters.getTypes().stream().anyMatch("pref"::equalsIgnoreCase) ? 1 : NOT_PREFERRED;
    }

    private static String text(TextProperty property) {
        return property == null ? null : blankToNull(property.getValue());
    }

    private static String list(TextListProperty property) {
        return property == null
                ? null
                : blankToNull(property.getValues().stream()
                        .filter(part -> part != null && !part.isBlank())
                        .collect(Collectors.joining(", ")));
    }

    private static String firstOf(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Who the card is about, for cards without a UID. */
    Somebody somebody() {
        return Somebody.of(name, email, phone);
    }

    /** What the card says of a contact, as a merge patch: what it does not say stays. */
    MergePatch changes(ContactInput known) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        put(changes, "name", name, known.name());
        put(
                changes,
                "relation",
                relation == null && known.relation() == null ? occupation : relation,
                known.relation());
        put(changes, "email", email, known.email());
        put(changes, "phone", phone, known.phone());
        put(changes, "note", note, known.note());
        if (canGive != null && !isSame(known.canGive())) {
            canGive.forEach(kind -> changes.withArray("can_give").add(kind.wire()));
        }
        return new MergePatch(changes);
    }

    private boolean isSame(List<HelpKind> known) {
        return !known.isEmpty() && EnumSet.copyOf(canGive).equals(EnumSet.copyOf(known));
    }

    private static void put(ObjectNode changes, String field, String value, String known) {
        if (value != null && !lines(value).equals(lines(known))) {
            changes.put(field, value);
        }
    }

    /** A card has one kind of line break; whatever else a contact was written with means the same. */
    private static String lines(String text) {
        return text == null ? null : LINE_BREAK.matcher(text).replaceAll("\n");
    }
}
