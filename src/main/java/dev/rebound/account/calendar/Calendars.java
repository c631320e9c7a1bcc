package dev.rebound.account.calendar;

import dev.rebound.platform.owner.RowAccess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Reads calendars for whoever presents the secret of one. */
@ApplicationScoped
class Calendars {

    private final CalendarFeeds feeds;
    private final CalendarEntries entries;
    private final RowAccess access;
    private final Clock clock;

    @Inject
    Calendars(CalendarFeeds feeds, CalendarEntries entries, RowAccess access, Clock clock) {
        this.feeds = feeds;
        this.entries = entries;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The calendar that a secret opens. Its owner did not come themselves, so that neither their presence is noted nor
     * their quota used.
     *
     * @return nothing where no feed has that secret, whatever the secret looks like
     */
    Optional<Calendar> read(FeedSecret secret) {
        return QuarkusTransaction.requiringNew().call(() -> {
            access.present(secret.hexDigest());
            return feeds.opened(secret).map(this::read);
        });
    }

    private Calendar read(CalendarFeed feed) {
        access.switchTo(feed.ownerId());
        return new Calendar(CalendarText.of(feed, entries.of(feed, clock.instant())), feed.language());
    }
}
