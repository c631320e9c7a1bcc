package dev.rebound.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import dev.rebound.platform.http.AllowedMethods;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where exceptions become replies. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemReply replies;
    private final AllowedMethods methods;

    @Inject
    ProblemMappers(ProblemReply replies, AllowedMethods methods) {
        this.replies = replies;
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext call) {
        return replies.reply(problem, call);
    }

    @ServerExceptionMapper
    Response json(JacksonException failure, RoutingContext call) {
        return replies.reply(JsonFaults.problem(failure), call);
    }

    @ServerExceptionMapper
    Response constraints(ConstraintViolationException failure, RoutingContext call) {
        return replies.reply(ConstraintFaults.problem(failure.getConstraintViolations()), call);
    }

    @ServerExceptionMapper({
        UnauthorizedException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class
    })
    Response unauthenticated(RoutingContext call) {
        ProblemDetails details = replies.details(Problem.of(ProblemCode.UNAUTHENTICATED), call);
        return replies.builder(details)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, RoutingContext call) {
        return replies.reply(Problem.of(ProblemCode.FORBIDDEN), call);
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException failure, RoutingContext call) {
        if (failure.getCause() instanceof JacksonException json) {
            return replies.reply(JsonFaults.problem(json), call);
        }
        Optional<Problem> behind = DatabaseFaults.problem(failure.getCause());
        if (behind.isPresent()) {
            return replies.reply(behind.get(), call);
        }
        Response original = failure.getResponse();
        if (original.getStatus() >= 500) {
            LOG.error("Answered " + original.getStatus(), LoggableFault.of(failure));
        }
        ProblemCode code = ProblemCode.ofStatus(original.getStatus());
        String allowed = methods.of(call.request().path());
        if (code == ProblemCode.NOT_FOUND && !allowed.isEmpty()) {
            // The framework takes a wrong method for a wrong address where two resources share a prefix.
            code = ProblemCode.METHOD_NOT_ALLOWED;
        }
        Response.ResponseBuilder reply = replies.builder(replies.details(code, List.of(), new Object[0], call));
        if (code == ProblemCode.METHOD_NOT_ALLOWED) {
            reply.header(HttpHeaders.ALLOW, allowed);
        }
        return reply.build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, RoutingContext call) {
        Optional<Problem> behind = DatabaseFaults.problem(failure);
        if (behind.isPresent()) {
            Problem problem = behind.get();
            if (problem.code() == ProblemCode.UNAVAILABLE) {
                LOG.warn("The database did not answer", LoggableFault.of(failure));
            }
            return replies.reply(problem, call);
        }
        if (isHangUp(failure, call)) {
            // Nobody reads this answer, but it is counted: as the caller's fault.
            LOG.info("The caller hung up");
            return replies.reply(Problem.of(ProblemCode.BAD_REQUEST), call);
        }
        LOG.error("Unexpected failure", LoggableFault.of(failure));
        return replies.reply(Problem.of(ProblemCode.INTERNAL_ERROR), call);
    }

    /** Whether the caller left in the middle of the body; the response may not have been told yet. */
    private static boolean isHangUp(Throwable failure, RoutingContext call) {
        return failure instanceof IOException
                && (call.response().closed()
                        || Causes.of(failure)
                                .anyMatch(cause -> cause instanceof ClosedChannelException
                                        || cause instanceof HttpClosedException));
    }
}
