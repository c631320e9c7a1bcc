package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A person who records an interview and a reflection in turn, until told to stop, and keeps what was acknowledged. */
final class Writer implements Callable<List<Written>> {

    private static final long PAUSE_MILLIS = 10;

    private final Person person = Person.someone();
    private final List<Written> written = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean isStopped;

    /** Nothing that is refused, or lost on its way, counts from now on. */
    void stop() {
        isStopped = true;
    }

    /** What was acknowledged until now. */
    List<Written> written() {
        synchronized (written) {
            return List.copyOf(written);
        }
    }

    @Override
    public List<Written> call() throws InterruptedException {
        write("/v1/interviews", """
                {"company": "Northwind", "role_title": "First", "held_at": "2026-11-20T14:30:00Z"}""");
        String about = Person.idOf(written.get(0).path());
        for (int i = 1; !isStopped; i++) {
            write("/v1/interviews", """
                    {"company": "Électricité du Nord", "role_title": "Number %d", "held_at": "2026-11-20T14:30:00Z",
                     "notes": "%s"}""".formatted(i, "They asked about the gap. ".repeat(i % 20)));
            write("/v1/reflections", """
                    {"interview_id": "%s", "step": "feelings", "kind": "thought_check", "text": "Harsh thought %d.",
                     "belief_before": 80, "fairer_thought": "%s", "belief_after": 35}""".formatted(about, i, "One answer, one day. ".repeat(1 + i % 20)));
            Thread.sleep(PAUSE_MILLIS);
        }
        return written();
    }

    private void write(String to, String body) {
        String key = UUID.randomUUID().toString();
        long sentAt = System.nanoTime();
        Response reply;
        try {
            reply = Written.send(person, to, key, body);
        } catch (Exception noReply) {
            // REST Assured hides that it throws what is checked, too.
            assertThat(isStopped).as(noReply.toString()).isTrue();
            return;
        }
        long acknowledgedAt = System.nanoTime();
        if (reply.statusCode() == 201) {
            written.add(new Written(person, to, key, body, reply, sentAt, acknowledgedAt));
        } else {
            assertThat(isStopped).as(reply.asString()).isTrue();
        }
    }
}
