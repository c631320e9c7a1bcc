package dev.rebound.account.export;

import dev.rebound.account.activity.Activity;
import dev.rebound.account.activity.ActivityKind;
import dev.rebound.platform.http.EndOfCall;
import dev.rebound.platform.owner.Owner;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Replies that are written while the data is read. */
@ApplicationScoped
class Downloads {

    private static final Logger LOG = Logger.getLogger(Downloads.class);

    /** Longer than the HTTP server keeps a client that takes nothing (30 s). */
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(45);

    private final Turns turns;
    private final Activity activity;
    private final Owner owner;
    private final Clock clock;
    private final RoutingContext call;

    @Inject
    Downloads(Turns turns, Activity activity, Owner owner, Clock clock, RoutingContext call) {
        this.turns = turns;
        this.activity = activity;
        this.owner = owner;
        this.clock = clock;
        this.call = call;
    }

    /** What writes a download. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A file to save. Where it fails in the middle the connection breaks off, so that what has arrived can't be taken for
     * the whole.
     *
     * @param name the file's name; the date comes behind it
     * @param extension what the file's name ends in
     */
    Response of(Content content, String name, String extension) {
        String file = "rebound-" + name + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "." + extension;
        Response.ResponseBuilder reply = Response.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (HttpMethod.HEAD.equals(call.request().method())) {
            return reply.build();
        }
        Turns.Turn turn = turns.take(owner.id());
        try {
            activity.note(ActivityKind.EXPORTED);
        } catch (RuntimeException failure) {
            turn.close();
            throw failure;
        }
        CompletableFuture<Void> end = new CompletableFuture<>();
        EndOfCall.then(call, () -> {
            // Here too, should the reply never come to be written.
            turn.close();
            end.complete(null);
        });
        HttpServerRequest request = call.request();
        StreamingOutput stream = out -> write(content, out, turn, request, end);
        return reply.entity(stream).build();
    }

    private static void write(
            Content content, OutputStream out, Turns.Turn turn, HttpServerRequest request, CompletableFuture<Void> end)
            throws IOException {
        try (turn) {
            content.writeTo(out);
        } catch (IOException | RuntimeException failure) {
            if (request.response().headWritten()) {
                LOG.warnf(
                        "An export ended before its end: %s", failure.getClass().getName());
                breakOff(request.connection(), end);
            }
            throw failure;
        }
    }

    /**
     * Closes the connection, and waits until the call's end was told: the framework resets the reply only once what was
     * written is sent, and ends it meanwhile, so that it could look whole; and of a reply that was reset before its
     * connection was closed no end is ever told.
     */
    private static void breakOff(HttpConnection connection, CompletableFuture<Void> end) {
        connection.close();
        end.completeOnTimeout(null, LONGEST_CLOSING.toSeconds(), TimeUnit.SECONDS)
                .join();
    }
}
