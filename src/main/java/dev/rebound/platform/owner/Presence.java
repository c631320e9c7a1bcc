package dev.rebound.platform.owner;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Notes once a day (UTC) that a person came, and from which site: for site figures, retention and the person's own list
 * of activity. A replica remembers whom it noted, so that only the first request of a day costs anything.
 */
@ApplicationScoped
public class Presence {

    private static final int MOST_REMEMBERED = 200_000;

    private static final String NOTE = """
            insert into person as known (owner_id, site_id, first_seen_at, last_seen_at) values (?, ?, ?, ?)
            on conflict (owner_id) do update set last_seen_at = excluded.last_seen_at, site_id = excluded.site_id
              where known.last_seen_at < ?
            """;

    private final Cache<UUID, LocalDate> noted = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(Duration.ofDays(1))
            .build();
    private final Owner owner;
    private final RowAccess access;
    private final Session session;
    private final Event<PersonSeen> seen;
    private final Clock clock;

    @Inject
    Presence(Owner owner, RowAccess access, Session session, Event<PersonSeen> seen, Clock clock) {
        this.owner = owner;
        this.access = access;
        this.session = session;
        this.seen = seen;
        this.clock = clock;
    }

    /** Notes the caller, in a transaction of its own: a refused request shows that they came as well. */
    void note() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        UUID id = access.callerId();
        if (today.equals(noted.getIfPresent(id))) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            access.toCaller();
            if (session.doReturningWork(connection -> note(connection, id, now, today))) {
                seen.fire(new PersonSeen(id, now));
            }
        });
        noted.put(id, today);
    }

    private boolean note(Connection connection, UUID id, Instant now, LocalDate today) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, id);
            statement.setObject(2, owner.siteId());
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setTimestamp(4, Timestamp.from(now));
            statement.setTimestamp(
                    5, Timestamp.from(today.atStartOfDay(ZoneOffset.UTC).toInstant()));
            return statement.executeUpdate() == 1;
        }
    }

    /** Forgets that a person was noted, since their rows are gone; they are noted anew when they come again. */
    public void forget(UUID ownerId) {
        noted.invalidate(ownerId);
    }
}
