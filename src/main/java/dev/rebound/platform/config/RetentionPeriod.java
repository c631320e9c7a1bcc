package dev.rebound.platform.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** Reads the setting {@code REBOUND_RETENTION}. */
public final class RetentionPeriod {

    private static final LocalDate ANY_DAY = LocalDate.of(2027, 1, 1);
    private static final Period LEAST = Period.ofDays(30);
    private static final Period MOST = Period.ofYears(100);

    private RetentionPeriod() {}

    /**
     * The period.
     *
     * @throws IllegalArgumentException where it is not a period of 30 days to 100 years; the message says what would be
     */
    public static Period read(String setting) {
        try {
            Period period = Period.parse(setting.strip());
            LocalDate end = ANY_DAY.plus(period);
            if (!end.isBefore(ANY_DAY.plus(LEAST)) && !end.isAfter(ANY_DAY.plus(MOST))) {
                return period;
            }
        } catch (DateTimeException | ArithmeticException notAPeriod) {
            throw new IllegalArgumentException(refusal(setting), notAPeriod);
        }
        throw new IllegalArgumentException(refusal(setting));
    }

    private static String refusal(String setting) {
        return "REBOUND_RETENTION is '" + setting
                + "', which can't be used: give a period as in ISO 8601, such as P24M," + " P2Y or P730D, from " + LEAST
                + " to " + MOST + ", or leave it out to keep people's data";
    }
}
