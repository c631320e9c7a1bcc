package dev.rebound.faults;

/** How often a fault comes back: three times in the gate, ten with {@code -Dfaults.rounds=10}. */
final class Rounds {

    static final int COUNT = Integer.getInteger("faults.rounds", 3);

    private Rounds() {}
}
