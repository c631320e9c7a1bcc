package dev.rebound.platform.owner;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request that carries several headers Authorization: the framework believes the first that it understands, and
 * what stands in front of the service might have believed another.
 */
class OneToken {

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void refuseSeveral(ContainerRequestContext request) {
        List<String> given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
        if (given != null && given.size() > 1) {
            throw new UnauthorizedException();
        }
    }
}
