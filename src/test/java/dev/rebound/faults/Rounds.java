package dev.rebound.faults;

/** How often a fault comes back: ten times, fewer with {@code -Dfaults.rounds=1} where time is short. */
final class Rounds {

    static final int COUNT = Integer.getInteger("faults.rounds", 10);

    private Rounds() {}
}
