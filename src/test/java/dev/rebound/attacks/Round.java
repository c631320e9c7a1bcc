package dev.rebound.attacks;

import dev.rebound.support.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import net.jqwik.api.RandomGenerator;

/**
 * Some four hundred requests to somebody who has one of everything, one after the other: every operation, those that take
 * something away at the end. Seed and number make the same requests again, whatever other rounds do at the same time, but
 * for ids and the time of day.
 */
record Round(int number, List<Attempt> attempts) {

    private static final int READS = 2;
    private static final int WRITES = 5;
    private static final int REMOVALS = 2;

    /** What jqwik spreads its values over. Edges are among them; its own search for them takes longer than the requests. */
    private static final int GENERATED = 1_000;

    /** An operation, and what is changed in a call that would be served. */
    record Attempt(Operation operation, List<UnaryOperator<Call>> changes) {

        Call call(Victim victim) {
            Call call = victim.call(operation);
            for (UnaryOperator<Call> change : changes) {
                call = change.apply(call);
            }
            return call;
        }
    }

    /** Makes rounds, on the one thread that has jqwik's session. */
    static final class Maker {

        private final long seed;
        private final Map<Operation, RandomGenerator<List<UnaryOperator<Call>>>> generators = new HashMap<>();

        Maker(long seed) {
            this.seed = seed;
        }

        Round round(int number) {
            Random random = new Random(new SplittableRandom(seed + number).nextLong());
            List<Operation> order = new ArrayList<>();
            List<Operation> removals = new ArrayList<>();
            for (Operation operation : Operation.all()) {
                boolean removes = operation.method().equals("DELETE");
                int times = removes ? REMOVALS : operation.reads() ? READS : WRITES;
                (removes ? removals : order).addAll(Collections.nCopies(times, operation));
            }
            Collections.shuffle(order, random);
            order.addAll(removals);
            return new Round(
                    number,
                    order.stream()
                            .map(operation -> new Attempt(
                                    operation, generator(operation).next(random).value()))
                            .toList());
        }

        private RandomGenerator<List<UnaryOperator<Call>>> generator(Operation operation) {
            return generators.computeIfAbsent(
                    operation, unused -> Changes.of(operation).generator(GENERATED));
        }
    }

    /** Sends them. */
    void run(Tally tally) {
        Victim victim = new Victim();
        Mentors mentors = new Mentors(victim);
        for (Attempt attempt : attempts) {
            Call call = attempt.call(victim);
            Operation operation = attempt.operation();
            Person sender = operation.isOfMentors() ? mentors.trusted() : victim.whoDoes(operation);
            tally.note(this, call, sender);
        }
    }
}
