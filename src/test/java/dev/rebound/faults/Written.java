package dev.rebound.faults;

import dev.rebound.support.Person;
import io.restassured.response.Response;

/**
 * A write that was acknowledged.
 *
 * @param sentAt {@link System#nanoTime()} before it was sent
 * @param acknowledgedAt the same once its reply was there
 */
record Written(Person by, String to, String key, String body, Response reply, long sentAt, long acknowledgedAt) {

    /** Writes, with a key by which the same request can be sent again. */
    static Response send(Person by, String to, String key, String body) {
        return by.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(to);
    }

    /** The same request once more, as a client does that did not see the reply. */
    Response sendAgain() {
        return send(by, to, key, body);
    }

    String path() {
        return reply.header("Location");
    }

    Response read() {
        return by.get(path());
    }

    boolean isAcknowledgedBefore(PointInTime point) {
        return acknowledgedAt < point.earliest();
    }

    boolean isSentAfter(PointInTime point) {
        return sentAt > point.latest();
    }
}
