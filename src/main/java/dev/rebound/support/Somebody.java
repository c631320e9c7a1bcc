package dev.rebound.support;

import dev.rebound.platform.text.FoldedText;
import java.util.Locale;

/** Who a card without a UID is about: the same name, address and number, however they are written. */
record Somebody(String name, String email, String phone) {

    static Somebody of(String name, String email, String phone) {
        return new Somebody(
                name == null ? "" : FoldedText.fold(name).strip(),
                email == null ? "" : email.strip().toLowerCase(Locale.ROOT),
                phone == null ? "" : phone.replaceAll("[^0-9+]", ""));
    }

    static Somebody of(ContactInput contact) {
        return of(contact.name(), contact.email(), contact.phone());
    }
}
