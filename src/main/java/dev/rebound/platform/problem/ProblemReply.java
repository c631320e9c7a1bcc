package dev.rebound.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.http.LoggablePath;
import dev.rebound.platform.http.RequestId;
import dev.rebound.platform.i18n.Language;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Turns a problem into a reply, for JAX-RS and for what answers before JAX-RS is reached. */
@ApplicationScoped
public class ProblemReply {

    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds after which the twin of a request, which lasts ten seconds at most, is likely to have its reply. */
    private static final int TWIN_SECONDS = 1;

    private static final long LINGER_MILLIS = 2_000;

    private final ObjectMapper json;

    @Inject
    ProblemReply(ObjectMapper json) {
        this.json = json;
    }

    Response reply(Problem problem, RoutingContext call) {
        Response.ResponseBuilder reply = builder(details(problem, call));
        if (problem.code() == ProblemCode.IDEMPOTENCY_KEY_IN_USE) {
            // Of all conflicts this one goes away by itself; the header tells clients that don't know the code.
            reply.header(HttpHeaders.RETRY_AFTER, TWIN_SECONDS);
        }
        return reply.build();
    }

    Response.ResponseBuilder builder(ProblemDetails details) {
        return Response.status(details.status())
                .type(MediaType.valueOf(MEDIA_TYPE))
                .entity(details);
    }

    /** The problem's document in the caller's language. */
    public ProblemDetails details(Problem problem, RoutingContext call) {
        return details(problem.code(), problem.errors(), problem.arguments(), call);
    }

    ProblemDetails details(ProblemCode code, List<FieldError> errors, Object[] arguments, RoutingContext call) {
        return ProblemTexts.details(
                code,
                errors,
                arguments,
                language(call),
                LoggablePath.of(call.request().path()),
                RequestId.of(call));
    }

    /**
     * Answers without JAX-RS and closes the connection, since the request's body was not read: once it has arrived and was
     * thrown away, or after two seconds. Closed at once, it would be reset under a client that still sends, which then
     * never sees the reply.
     */
    public void send(Problem problem, RoutingContext call) {
        ProblemDetails details = details(problem, call);
        try {
            call.response()
                    .setStatusCode(details.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                    .putHeader(HttpHeaders.CONTENT_LANGUAGE, language(call).tag())
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .putHeader("Vary", "Authorization, Accept-Language, Origin")
                    .putHeader("Connection", "close")
                    .end(json.writeValueAsString(details))
                    .onComplete(sent -> linger(call));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void linger(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.isEnded()) {
            request.connection().close();
            return;
        }
        request.endHandler(arrived -> request.connection().close());
        request.resume();
        call.vertx().setTimer(LINGER_MILLIS, late -> request.connection().close());
    }

    private static Language language(RoutingContext call) {
        return Language.negotiate(call.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
