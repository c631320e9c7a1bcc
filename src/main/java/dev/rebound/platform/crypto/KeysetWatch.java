package dev.rebound.platform.crypto;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Refuses to start without a key that is needed, and takes over a keyset whose file has changed. What it refuses while
 * running it says once; the keyset before goes on. No text of it quotes a key.
 */
@Singleton
class KeysetWatch {

    private static final Logger LOG = Logger.getLogger(KeysetWatch.class);

    private final CurrentKeyring current;
    private final SealingKeys keys;
    private final Clock clock;
    private final AtomicInteger inUse = new AtomicInteger();
    private String saidLast = "";

    @Inject
    KeysetWatch(CurrentKeyring current, SealingKeys keys, Clock clock) {
        this.current = current;
        this.keys = keys;
        this.clock = clock;
    }

    void register(@Observes StartupEvent start, MeterRegistry metrics) {
        Gauge.builder("rebound.sealing.keys", inUse, AtomicInteger::get)
                .description("Keys under which there may be values; 1 once old ones may be dropped")
                .register(metrics);
    }

    void start(@Observes StartupEvent start) throws SQLException {
        requireAllKeys();
        announce();
    }

    /**
     * Compares the keyset with the keys that are in use.
     *
     * @throws IllegalStateException where one is missing; names it and the setting
     */
    void requireAllKeys() throws SQLException {
        Set<Long> missing = keys.missingFrom(current.get());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "REBOUND_ENCRYPTION_KEYSET lacks the key " + list(missing) + ", under which people's texts are"
                            + " sealed; without it they could not be read. Set the keyset that has it. If it is lost for"
                            + " good, so are they; to start without them: delete from sealing_key where key_id in ("
                            + list(missing) + ")");
        }
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            identity = "keyset watch",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everyMinute() throws SQLException {
        look();
        announce();
    }

    private void announce() throws SQLException {
        keys.announce(current.get().primaryId(), clock.instant());
        inUse.set(keys.all().size());
    }

    /** Takes over what the keyset's file says, where that is new and right. */
    void look() throws SQLException {
        String text;
        Keyring changed;
        try {
            text = current.text();
            if (current.isFrom(text)) {
                saidLast = "";
                return;
            }
            changed = Keyring.of(text);
        } catch (GeneralSecurityException unusable) {
            refuse("its file can't be read or holds none");
            return;
        }
        Set<Long> missing = keys.missingFrom(changed);
        if (!missing.isEmpty()) {
            refuse("it lacks the key " + list(missing) + ", under which there are values");
            return;
        }
        takeOver(text, changed, clock.instant());
    }

    private void takeOver(String text, Keyring changed, Instant now) throws SQLException {
        Keyring before = current.get();
        if (!before.ids().contains(changed.primaryId())) {
            LOG.warnf(
                    "The new keyset seals with key %d, which the one before did not have: replicas that have not read"
                            + " it yet can't open what is sealed from now on. Add a key first, promote it later.",
                    changed.primaryId());
        }
        // Announced before it seals, so that no value is ever under a key that nobody knows of.
        keys.announce(changed.primaryId(), now);
        current.become(text, changed);
        saidLast = "";
        LOG.infof(
                "Took over a new keyset with %d keys; key %d seals",
                changed.ids().size(), changed.primaryId());
    }

    private void refuse(String reason) {
        if (!saidLast.equals(reason)) {
            LOG.errorf("A new REBOUND_ENCRYPTION_KEYSET was refused: %s. The one before goes on.", reason);
            saidLast = reason;
        }
    }

    private static String list(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
