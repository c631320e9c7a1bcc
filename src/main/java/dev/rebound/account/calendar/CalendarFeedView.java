package dev.rebound.account.calendar;

import dev.rebound.platform.http.Resource;
import dev.rebound.platform.i18n.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar feed as it reads. */
@Schema(name = "CalendarFeed", description = "A calendar that calendar programs read by its secret address.")
public record CalendarFeedView(
        UUID id,

        @Schema(
                description = "The calendar's name, as calendar programs show it.",
                maxLength = 100,
                examples = {"My dates"})
        String label,

        @Schema(
                description = "What it holds.",
                maxItems = 5,
                examples = {"[\"interviews\", \"items\"]"})
        List<CalendarPart> parts,

        @Schema(
                description = "The language of its words.",
                examples = {"en"})
        Language language,

        @Schema(
                description = "The IANA time zone that the person lives in.",
                maxLength = 60,
                examples = {"America/Montreal"})
        String timeZone,

        @Schema(
                description = "How much it says.",
                examples = {"none"})
        CalendarDetails details,

        @Schema(
                description = "The secret address to subscribe to in a calendar program. It is told in the reply to the"
                        + " create and null ever after: only a digest of it is kept. Whoever knows it can read the"
                        + " calendar until the feed is deleted.",
                nullable = true,
                format = "uri",
                maxLength = 500,
                examples = {"https://rebound.example/v1/calendar/Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmE.ics"})
        String address,

        @Schema(
                description = "The hour in which the calendar was last read, by anybody; null where it never was.",
                nullable = true,
                examples = {"2026-11-20T17:00:00Z"})
        Instant lastReadAt,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "The record's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    /** A feed as every later read shows it. */
    static CalendarFeedView from(CalendarFeed feed) {
        return from(feed, null);
    }

    /**
     * A feed as its creation shows it.
     *
     * @param address where to read it, told once
     */
    static CalendarFeedView from(CalendarFeed feed, String address) {
        return new CalendarFeedView(
                feed.id(),
                feed.label(),
                feed.parts(),
                feed.language(),
                feed.timeZone().getId(),
                feed.details(),
                address,
                feed.lastReadAt(),
                feed.createdAt(),
                feed.etag());
    }

    @Override
    public String location() {
        return "/v1/calendar-feeds/" + id;
    }
}
