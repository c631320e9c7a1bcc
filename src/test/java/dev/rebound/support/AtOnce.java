package dev.rebound.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several devices that call at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each call gave, in the order of the calls; each has a thread of its own. */
    public static <T> List<T> of(List<? extends Callable<T>> calls) throws InterruptedException, ExecutionException {
        ExecutorService devices = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> replies = new ArrayList<>();
            for (Future<T> reply : devices.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        } finally {
            devices.shutdownNow();
        }
    }
}
