package dev.rebound.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rebound.platform.i18n.Language;

/** A body whose language was chosen when it was made, whatever a later caller asks for. */
public interface WrittenIn {

    /** The language of the texts. */
    @JsonIgnore
    Language writtenIn();
}
