package dev.rebound.platform.http;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses conditions that are longer than the contract lets them be. */
public class ConditionLength {

    /** Characters of {@code If-Match} and {@code If-None-Match}: some thirty tags. */
    public static final int LONGEST = 1000;

    private static final List<String> CONDITIONS = List.of(HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        for (String condition : CONDITIONS) {
            String given = request.getHeaderString(condition);
            if (given != null && given.length() > LONGEST) {
                throw Problem.header(condition, FieldCode.TOO_LONG, LONGEST);
            }
        }
    }
}
