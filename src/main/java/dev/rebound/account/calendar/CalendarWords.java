package dev.rebound.account.calendar;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What entries read: neutral words, with names only where the person asked for them. */
record CalendarWords(Language language, CalendarDetails details) {

    private static final String BUNDLE = "calendar";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /**
     * The title of an entry.
     *
     * @param name what it is about, or {@code null} where that has no name
     */
    String summary(String kind, String name) {
        return namesAreShown() && name != null
                ? Texts.text(BUNDLE, language, kind + ".named", name)
                : Texts.text(BUNDLE, language, kind);
    }

    /** What the clock shows where an entry takes place. */
    String localTime(Instant at, ZoneId zone) {
        return Texts.text(BUNDLE, language, "local_time", TIME.format(at.atZone(zone)), zone.getId());
    }

    boolean namesAreShown() {
        return details == CalendarDetails.TITLES;
    }
}
