package dev.rebound.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rebound.platform.i18n.Language;

/** A body whose language was chosen when it was made, whatever a later caller asks for. */
public interface WrittenIn {

    /** The language of the texts. */
    @JsonIgnore
    Language writtenIn();

    /** The language of a reply: its own, or that which the header Accept-Language chose. */
    static Language languageOf(Object body, String acceptLanguage) {
        return body instanceof WrittenIn text ? text.writtenIn() : Language.negotiate(acceptLanguage);
    }
}
