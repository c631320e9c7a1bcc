package dev.rebound.journey;

import dev.rebound.sdk.ApiException;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Runs the steps of a journey one after the other and says how each went. */
final class Steps {

    private final String language;
    private final long began = System.nanoTime();
    private int done;

    Steps(String language) {
        this.language = language;
    }

    /** What a step does. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Ends the program where the step fails. */
    void step(String name, Step step) throws Exception {
        try {
            step.run();
        } catch (AssertionError | Exception failure) {
            System.out.println("FAILED  " + name);
            throw failure;
        }
        System.out.println("ok  " + name);
        done++;
    }

    void end() {
        System.out.println(
                language + ": " + done + " steps in " + (System.nanoTime() - began) / 1_000_000 + " ms");
    }

    static void equal(Object actual, Object expected) {
        check(Objects.equals(actual, expected), "expected " + expected + " but got " + actual);
    }

    static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    /** The failure that a call ends in; that it does not is an error. */
    static ApiException failure(Callable<?> call) throws Exception {
        try {
            call.call();
        } catch (ApiException failure) {
            return failure;
        }
        throw new AssertionError("expected an ApiException");
    }
}
