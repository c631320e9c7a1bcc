package dev.rebound.guidance;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry with why it is recommended.
 *
 * @param clauses what speaks for it, the strongest first; never empty
 */
record Ranked(SeenGuidance entry, List<Clause> clauses) {

    private static final int CENTS = 100;

    /** The highest score first; of equal ones the event that begins first, then the newest. */
    static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::score)
            .reversed()
            .thenComparing(
                    ranked -> ranked.entry.guidance().startsAt(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ranked -> ranked.entry.guidance().publishedAt(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.entry.guidance().id());

    /**
     * One thing that speaks for an entry.
     *
     * @param points what it adds to the score, above 0, to two decimals
     * @param weakness the weakness that matched, or {@code null}
     */
    record Clause(ReasonCode code, double points, WeaknessFacts weakness) {

        static Clause of(ReasonCode code, double points, WeaknessFacts weakness) {
            return new Clause(code, rounded(points), weakness);
        }
    }

    Ranked {
        clauses = clauses.stream()
                .sorted(Comparator.comparing(Clause::points).reversed())
                .toList();
    }

    /** The sum of the points, 0 to 100, to two decimals. */
    double score() {
        return rounded(clauses.stream().collect(Collectors.summingDouble(Clause::points)));
    }

    private static double rounded(double points) {
        return (double) Math.round(points * CENTS) / CENTS;
    }
}
