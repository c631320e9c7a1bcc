package dev.rebound.account.calendar;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.owner.OwnedEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A calendar that whoever knows its address can read, until the person deletes it. */
@Entity(name = "CalendarFeed")
class CalendarFeed extends OwnedEntity {

    private String label;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> parts;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String timeZone;

    @Enumerated(EnumType.STRING)
    private CalendarDetails details;

    @SuppressWarnings("unused") // read by queries
    private byte[] secretDigest;

    /** Written by {@link FeedQuery} alone. */
    private Instant lastReadAt;

    /** For Hibernate. */
    protected CalendarFeed() {}

    private CalendarFeed(UUID ownerId, Instant now) {
        super(ownerId, now);
    }

    /**
     * A new calendar.
     *
     * @param spoken the language where none was asked for
     * @param zone where the person lives
     */
    static CalendarFeed open(
            UUID ownerId, CalendarFeedInput input, FeedSecret secret, Language spoken, ZoneId zone, Instant now) {
        CalendarFeed feed = new CalendarFeed(ownerId, now);
        feed.label = input.label();
        feed.parts = input.parts().stream().sorted().map(CalendarPart::name).toList();
        feed.language = input.language() == null ? spoken : input.language();
        feed.timeZone = zone.getId();
        feed.details = input.details();
        feed.secretDigest = secret.digest();
        return feed;
    }

    String label() {
        return label;
    }

    List<CalendarPart> parts() {
        return parts.stream().map(CalendarPart::valueOf).toList();
    }

    Language language() {
        return language;
    }

    ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    CalendarDetails details() {
        return details;
    }

    Instant lastReadAt() {
        return lastReadAt;
    }
}
