package dev.rebound.account;

import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.Presence;
import dev.rebound.platform.owner.RowAccess;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The end of an account: everything of a person goes in the transaction under way, and a receipt stays. */
@ApplicationScoped
class Farewell {

    /** The job's name opens only what the rows of others hold of the person. */
    private static final String BEGIN = "select pg_advisory_xact_lock(?), set_config('app.job', 'erasure', true)";

    private final Owner owner;
    private final Presence presence;
    private final RowAccess access;
    private final Session session;
    private final Receipts receipts;
    private final Event<PeopleErased> erased;
    private final MeterRegistry metrics;
    private final Clock clock;

    @Inject
    Farewell(
            Owner owner,
            Presence presence,
            RowAccess access,
            Session session,
            Receipts receipts,
            Event<PeopleErased> erased,
            MeterRegistry metrics,
            Clock clock) {
        this.owner = owner;
        this.presence = presence;
        this.access = access;
        this.session = session;
        this.receipts = receipts;
        this.erased = erased;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Erases the person who calls. Where there was nothing but the trace of their coming back, the receipt is the one
     * they got before.
     */
    Receipt own() {
        UUID person = owner.id();
        access.present(receipts.digest(person));
        Receipt receipt = session.doReturningWork(connection -> {
            begin(connection, person);
            Instant now = clock.instant();
            erased.fire(new PeopleErased(Set.of(person), now));
            Erasure.Erased gone = Erasure.of(connection, Set.of(person)).get(person);
            Optional<Receipt> before = gone.isEmpty() ? receipts.last(connection, person) : Optional.empty();
            return before.isPresent()
                    ? before.get()
                    : receipts.add(connection, person, gone.counts(), Receipts.Cause.PERSON, now);
        });
        // Whoever comes meanwhile waits for this transaction to end, and is then noted anew.
        presence.forget(person);
        if (!receipt.alreadyErased()) {
            count(Receipts.Cause.PERSON, 1);
        }
        return receipt;
    }

    /** Takes turns with what else looks before it writes (OwnedRepository.takeTurns), such as an import. */
    private static void begin(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setLong(1, person.getLeastSignificantBits());
            statement.execute();
        }
    }

    /** Erases people in a job's transaction; their rows of the table {@code person} are gone already. */
    List<Receipt> of(Connection connection, Set<UUID> people) throws SQLException {
        Instant now = clock.instant();
        erased.fire(new PeopleErased(people, now));
        List<Receipt> written = new ArrayList<>();
        for (var gone : Erasure.of(connection, people).entrySet()) {
            gone.getValue().counts().put("persons", 1L);
            written.add(
                    receipts.add(connection, gone.getKey(), gone.getValue().counts(), Receipts.Cause.RETENTION, now));
        }
        return written;
    }

    /** How many people were erased, and why. */
    void count(Receipts.Cause cause, int people) {
        metrics.counter("rebound.people.erased", "cause", cause.name().toLowerCase(java.util.Locale.ROOT))
                .increment(people);
    }
}
