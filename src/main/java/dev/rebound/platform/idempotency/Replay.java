package dev.rebound.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leaves an operation whose reply is known: its transaction wrote nothing and ends. */
class Replay extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredReply reply;

    Replay(StoredReply reply) {
        super("replay", null, false, false);
        this.reply = reply;
    }

    /** Gives the stored reply again, told apart by a header. */
    static class Mapper {

        @ServerExceptionMapper
        Response again(Replay replay) {
            return Response.status(replay.reply.status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .header(HttpHeaders.LOCATION, replay.reply.location())
                    .header(HttpHeaders.ETAG, replay.reply.etag())
                    .header(HttpHeaders.CONTENT_LANGUAGE, replay.reply.language())
                    .header("Idempotency-Replayed", "true")
                    .entity(replay.reply.body())
                    .build();
        }
    }
}
