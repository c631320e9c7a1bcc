package dev.rebound.platform.i18n;

import java.util.List;
import java.util.Locale;

/** A language that Rebound speaks. A person's own words are never translated. */
public enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private static final List<Locale> SPOKEN = List.of(EN.locale, FR.locale);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag, {@code en} or {@code fr}. */
    public String tag() {
        return locale.getLanguage();
    }

    /**
     * Chooses by an {@code Accept-Language} header (RFC 9110, RFC 4647 lookup). English where the header is missing,
     * unreadable or asks for nothing that is spoken here.
     */
    public static Language negotiate(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return EN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? EN : ofTag(best.getLanguage());
        } catch (IllegalArgumentException unreadable) {
            return EN;
        }
    }

    /** The language of a BCP 47 tag; English where it is not spoken here. */
    public static Language ofTag(String tag) {
        return FR.tag().equals(tag) ? FR : EN;
    }
}
