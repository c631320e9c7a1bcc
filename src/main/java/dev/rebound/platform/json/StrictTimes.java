package dev.rebound.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.function.Function;

/** Reads times and dates from RFC 3339 texts alone, not from numbers or lists, and within the years 1900 to 9999. */
public final class StrictTimes<T extends Temporal> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** The first moment of the first year is still this day in places west of Greenwich. */
    private static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1).minusDays(1);

    private static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

    private final Class<T> type;
    private final transient Function<String, T> parser;

    private StrictTimes(Class<T> type, Function<String, T> parser) {
        super(type);
        this.type = type;
        this.parser = parser;
    }

    /** Instants with any offset, kept to the microsecond as Postgres does. */
    static StrictTimes<Instant> instants() {
        return new StrictTimes<>(Instant.class, StrictTimes::instant);
    }

    /**
     * The instant of an RFC 3339 text with any offset.
     *
     * @throws DateTimeException where it is none, or lies outside the years
     */
    public static Instant instant(String text) {
        return instant(OffsetDateTime.parse(text));
    }

    /**
     * The instant of a time with an offset; it is told in UTC, so there its year counts.
     *
     * @throws DateTimeException where it lies outside the years
     */
    public static Instant instant(OffsetDateTime time) {
        int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("year out of range");
        }
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Calendar dates. */
    static StrictTimes<LocalDate> dates() {
        return new StrictTimes<>(LocalDate.class, text -> {
            LocalDate date = LocalDate.parse(text);
            if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
                throw new DateTimeException("day out of range");
            }
            return date;
        });
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return type.cast(context.handleUnexpectedToken(type, json));
        }
        try {
            return parser.apply(json.getText());
        } catch (DateTimeException notATime) {
            return type.cast(context.handleWeirdStringValue(type, json.getText(), "not a time"));
        }
    }
}
