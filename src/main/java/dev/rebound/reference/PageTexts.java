package dev.rebound.reference;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;

/** The words of the pages about problems, in one language. */
record PageTexts(Language language) {

    private static final String BUNDLE = "problem-pages";

    /** A word of the page itself, such as a heading. */
    public String of(String key) {
        return text("page." + key);
    }

    String text(String key) {
        return Texts.text(BUNDLE, language, key);
    }

    boolean has(String key) {
        return Texts.has(BUNDLE, language, key);
    }
}
