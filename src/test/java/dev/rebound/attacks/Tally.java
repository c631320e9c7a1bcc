package dev.rebound.attacks;

import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** What was answered, and which answers were none that the contract allows. */
final class Tally {

    private static final int MOST_TOLD = 30;
    private static final int LONGEST = 600;

    private final Map<Integer, Integer> statuses = new ConcurrentSkipListMap<>();
    private final Set<String> served = new ConcurrentSkipListSet<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger failed = new AtomicInteger();

    /** Sends a call and looks at its reply. */
    void note(Round round, Call call, Person sender) {
        met.add(call.operation().id());
        Contract.Reply reply;
        try {
            reply = call.repliedTo(sender);
        } catch (UncheckedIOException noReply) {
            fail(round, call, "no reply: " + noReply.getCause());
            return;
        }
        statuses.merge(reply.status(), 1, Integer::sum);
        if (reply.status() < 300) {
            served.add(call.operation().id());
        }
        if (reply.status() >= 500) {
            fail(round, call, reply.status() + " " + reply.body());
            return;
        }
        try {
            Contract.check(reply);
        } catch (AssertionError outside) {
            fail(round, call, outside.getMessage());
        }
    }

    private void fail(Round round, Call call, String why) {
        if (failed.incrementAndGet() <= MOST_TOLD) {
            failures.add("round " + round.number() + ": " + cut(call.toString()) + "\n  " + cut(why.strip()));
        }
    }

    /** In ASCII, since what a console makes of half a pair or of a mark from right to left hides the rest. */
    private static String cut(String text) {
        String told = text.substring(0, Math.min(text.length(), LONGEST))
                .chars()
                .mapToObj(letter ->
                        letter >= ' ' && letter <= '~' ? String.valueOf((char) letter) : "\\u%04x".formatted(letter))
                .collect(Collectors.joining());
        return text.length() <= LONGEST ? told : told + "... of " + text.length();
    }

    int tried() {
        return statuses.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many replies had a status in these hundreds. */
    int of(int hundreds) {
        return statuses.entrySet().stream()
                .filter(status -> status.getKey() / 100 == hundreds)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How many were refused for who asks, how often, or for what is not there, which tries little. */
    int turnedAway() {
        return statuses.getOrDefault(401, 0) + statuses.getOrDefault(404, 0) + statuses.getOrDefault(429, 0);
    }

    /** The operations that were met. */
    Set<String> met() {
        return met;
    }

    /** The operations that did at least once what they were asked. */
    Set<String> served() {
        return served;
    }

    /** The first of them, with what is needed to send them again. */
    List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        return tried() + " requests, by status " + statuses + ", " + failed + " failures";
    }
}
