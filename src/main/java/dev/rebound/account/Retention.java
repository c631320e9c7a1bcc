package dev.rebound.account;

import dev.rebound.platform.config.RetentionPeriod;
import dev.rebound.platform.config.Settings;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** How long data of people who no longer come is kept: as long as the operator says, or for good. */
@Singleton
@Startup // a value that can't be used is told when the service starts, not when the job first runs
class Retention {

    /** How long before their data is erased a person is warned; half the time where that is less. */
    static final int WARNING_DAYS = 30;

    private static final LocalDate ANY_DAY = LocalDate.of(2027, 1, 1);

    private final Optional<Period> keptFor;

    @Inject
    Retention(Settings settings) {
        this(settings.retention());
    }

    Retention(Optional<String> setting) {
        this.keptFor = setting.map(RetentionPeriod::read);
    }

    /** The period, where the operator set one. */
    Optional<Period> keptFor() {
        return keptFor;
    }

    /** Whoever last came before this is erased now. */
    Optional<Instant> erasedBefore(Instant now) {
        return keptFor.map(period -> now.atOffset(ZoneOffset.UTC).minus(period).toInstant());
    }

    /** Whoever last came before this is warned now. */
    Optional<Instant> warnedBefore(Instant now) {
        return keptFor.map(period -> now.atOffset(ZoneOffset.UTC)
                .minus(period)
                .plusDays(warningDays(period))
                .toInstant());
    }

    /** The day on which the data of somebody who last came then is erased at the earliest. */
    Optional<LocalDate> erasedOn(Instant lastSeen) {
        return keptFor.map(
                period -> lastSeen.atOffset(ZoneOffset.UTC).toLocalDate().plus(period));
    }

    /** The day from which on they are warned. */
    Optional<LocalDate> warnedFrom(Instant lastSeen) {
        return keptFor.map(period ->
                lastSeen.atOffset(ZoneOffset.UTC).toLocalDate().plus(period).minusDays(warningDays(period)));
    }

    private static long warningDays(Period period) {
        return Math.min(WARNING_DAYS, ChronoUnit.DAYS.between(ANY_DAY, ANY_DAY.plus(period)) / 2);
    }
}
