package dev.rebound.faults;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What many callers saw, request by request. */
final class Figures {

    private static final int MOST_QUOTED = 5;

    private final AtomicInteger requests = new AtomicInteger();
    private final NavigableMap<Integer, AtomicInteger> failures = new ConcurrentSkipListMap<>();
    private final AtomicInteger broken = new AtomicInteger();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final List<String> impolite = Collections.synchronizedList(new ArrayList<>());

    /** Notes a reply; a 503 that is no problem document, or does not say when to come back, is quoted. */
    void note(HttpResponse<String> reply, long nanos) {
        requests.incrementAndGet();
        slowestNanos.accumulateAndGet(nanos, Math::max);
        int status = reply.statusCode();
        if (status >= 500) {
            failures.computeIfAbsent(status, unused -> new AtomicInteger()).incrementAndGet();
            boolean isProblem =
                    reply.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
            boolean saysWhen = reply.headers().firstValue("Retry-After").isPresent();
            if (!isProblem || !saysWhen) {
                quote(status + " " + reply.headers().map() + " " + reply.body());
            }
        }
    }

    /** Notes a request whose connection broke, or that nobody answered in time. */
    void noteBroken(long nanos) {
        requests.incrementAndGet();
        broken.incrementAndGet();
        slowestNanos.accumulateAndGet(nanos, Math::max);
    }

    private void quote(String reply) {
        if (impolite.size() < MOST_QUOTED) {
            impolite.add(reply);
        }
    }

    int requests() {
        return requests.get();
    }

    /** How many replies had this status, of those from 500 on. */
    int withStatus(int status) {
        AtomicInteger count = failures.get(status);
        return count == null ? 0 : count.get();
    }

    /** How many requests did not get what they asked for at their first try, whatever the reason. */
    int failed() {
        return broken.get()
                + failures.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    int broken() {
        return broken.get();
    }

    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    /** Replies from 500 on without what a client needs to come back, word for word. */
    List<String> impolite() {
        return List.copyOf(impolite);
    }

    @Override
    public String toString() {
        return requests + " requests, failures by status " + Map.copyOf(failures) + ", " + broken + " broken, slowest "
                + slowest().toMillis() + " ms";
    }
}
