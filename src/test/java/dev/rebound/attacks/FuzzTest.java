package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.ServiceTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * Requests for every operation, made from the contract by jqwik: what it allows, what it nearly allows, and what nobody
 * should send. Whatever is sent, no reply is a fault of ours, and each is one that the contract names.
 *
 * <p>{@code -Dfuzz.requests} says how many at least, {@code -Dfuzz.seed} which. To see a failure again: {@code -Dfuzz.seed}
 * and {@code -Dfuzz.round} with the numbers that it told.
 */
@ServiceTest
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);

    /** The same for everybody, since a gate that fails by chance is none. Another one looks elsewhere. */
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    /** Rounds at the same time; each has somebody of its own. */
    private static final int LANES = 4;

    @Test
    void no_request_whatsoever_breaks_the_service_or_the_contract() throws Exception {
        Tally tally = new Tally();
        long start = System.nanoTime();
        ExecutorService lanes = Executors.newFixedThreadPool(LANES);
        try {
            List<Future<?>> running = new ArrayList<>();
            made(round -> running.add(lanes.submit(() -> round.run(tally))));
            for (Future<?> round : running) {
                round.get();
            }
        } finally {
            lanes.shutdownNow();
        }
        System.out.printf(
                "fuzz: %s, seed %d, %d s%n",
                tally, SEED, Duration.ofNanos(System.nanoTime() - start).toSeconds());
        assertThat(tally.failures())
                .as("to send them again: -Dfuzz.seed=%d -Dfuzz.round=(the number that is told)", SEED)
                .isEmpty();
        assertThat(tally.met()).containsAll(ids());
        // A run that is turned away at the door would prove little.
        assertThat(tally.of(2)).as("served").isGreaterThan(tally.tried() / 3);
        assertThat(tally.turnedAway()).as("401, 404 and 429").isLessThan(tally.tried() / 5);
    }

    private static List<String> ids() {
        return Operation.all().stream().map(Operation::id).toList();
    }

    @Test
    void a_seed_makes_the_same_requests_again_and_another_makes_others() {
        Victim victim = new Victim();
        List<String> once = requests(SEED, victim);
        assertThat(requests(SEED, victim)).isEqualTo(once);
        assertThat(requests(SEED + 1, victim)).isNotEqualTo(once);
    }

    private static List<String> requests(long seed, Victim victim) {
        List<String> requests = new ArrayList<>();
        JqwikSession.run(() -> new Round.Maker(seed)
                .round(0)
                .attempts()
                .forEach(attempt -> requests.add(attempt.call(victim).toString())));
        return requests;
    }

    /** Makes as many rounds as are asked for, or the one. */
    private static void made(Consumer<Round> taker) {
        Integer only = Integer.getInteger("fuzz.round");
        JqwikSession.run(() -> {
            Round.Maker maker = new Round.Maker(SEED);
            if (only != null) {
                taker.accept(maker.round(only));
                return;
            }
            int number = 0;
            for (int requests = 0; requests < REQUESTS; number++) {
                Round round = maker.round(number);
                taker.accept(round);
                requests += round.attempts().size();
            }
        });
    }
}
