package dev.rebound.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * One line per request: the operation, not the address, since queries hold personal words. Status and duration are
 * fields of the line; the owner's hash is added where one is known.
 */
class RequestLog {

    private static final Logger LOG = Logger.getLogger("dev.rebound.request");
    private static final String STARTED = RequestLog.class.getName();

    @Inject
    ResourceInfo resource;

    @ServerRequestFilter(preMatching = true, priority = 1)
    void start(ContainerRequestContext request) {
        request.setProperty(STARTED, System.nanoTime());
    }

    @ServerResponseFilter(priority = 1)
    void finish(ContainerRequestContext request, ContainerResponseContext response, RoutingContext call) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        String operation = resource.getResourceMethod() == null
                ? "none"
                : resource.getResourceMethod().getName();
        Object started = request.getProperty(STARTED);
        long micros = started == null ? 0 : TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - (Long) started);
        MDC.put("operation", operation);
        MDC.put("status", response.getStatus());
        MDC.put("duration_us", micros);
        LOG.info(request.getMethod() + " " + operation + " " + response.getStatus() + " in " + micros + " us");
        MDC.remove("operation");
        MDC.remove("status");
        MDC.remove("duration_us");
    }
}
