package dev.rebound.account.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** When a long piece of work has to end. */
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(int seconds) {
        return new Deadline(System.nanoTime() + Duration.ofSeconds(seconds).toNanos());
    }

    /** Ends what takes too long. */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new UncheckedIOException(new IOException("The client was too slow"));
        }
    }
}
