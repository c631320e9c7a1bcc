package dev.rebound.support;

import dev.rebound.interview.Interviews;
import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is for the person of the request. */
@ApplicationScoped
class Today {

    private final Interviews interviews;
    private final Clock clock;

    @Inject
    Today(Interviews interviews, Clock clock) {
        this.interviews = interviews;
        this.clock = clock;
    }

    /** A day, and the time zone in which it is that day. */
    record Day(LocalDate on, ZoneId zone) {}

    /** Today at home; one statement. */
    Day atHome() {
        return in(interviews.homeZone());
    }

    /**
     * Today in the time zone of a query parameter, or at home where it is not given; then one statement.
     *
     * @throws Problem 400 where there is no such time zone
     */
    Day asAsked(String timeZone) {
        ZoneId asked = QueryValues.timeZone("time_zone", timeZone);
        return asked == null ? atHome() : in(asked);
    }

    private Day in(ZoneId zone) {
        return new Day(clock.instant().atZone(zone).toLocalDate(), zone);
    }
}
