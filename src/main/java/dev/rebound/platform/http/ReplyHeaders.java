package dev.rebound.platform.http;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.paging.Page;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The headers that every reply of one kind carries, so that no resource has to remember them. */
class ReplyHeaders {

    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    @ServerResponseFilter(priority = 3000)
    void complete(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object body = response.getEntity();
        headers.putSingle("Vary", "Authorization, Accept-Language, Origin");
        // A stored reply that is given again names its own language.
        headers.computeIfAbsent(
                HttpHeaders.CONTENT_LANGUAGE,
                unused -> List.of(WrittenIn.languageOf(body, request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                        .tag()));
        if (response.getStatus() >= 400) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        headers.computeIfAbsent(
                HttpHeaders.CACHE_CONTROL,
                unused -> List.of(
                        body instanceof PublicContent content && content.forEverybody()
                                ? PublicContent.CACHE_CONTROL
                                : "private, no-cache"));
        if (body instanceof Page<?> page && page.nextCursor() != null) {
            headers.putSingle(HttpHeaders.LINK, next(request, page.nextCursor()));
        }
        if (response.getStatus() == CREATED && body instanceof Resource created) {
            headers.putSingle(HttpHeaders.LOCATION, created.location());
        }
        String etag = etag(headers, body);
        if (etag != null) {
            headers.putSingle(HttpHeaders.ETAG, etag);
            notModified(request, response, etag);
        }
    }

    /** The tag of the body; a body that is a mere text has it in the header already. */
    private static String etag(MultivaluedMap<String, Object> headers, Object body) {
        if (headers.getFirst(HttpHeaders.ETAG) instanceof String given) {
            return given;
        }
        if (body instanceof Resource resource) {
            return resource.etag();
        }
        return body instanceof PublicContent content ? content.contentTag() : null;
    }

    private static void notModified(ContainerRequestContext request, ContainerResponseContext response, String etag) {
        boolean isRead = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (isRead && response.getStatus() == OK && known != null && ETags.anyMatches(known, etag)) {
            response.setStatus(NOT_MODIFIED);
            response.setEntity(null);
        }
    }

    private static String next(ContainerRequestContext request, String cursor) {
        UriBuilder address =
                UriBuilder.fromPath(request.getUriInfo().getRequestUri().getRawPath());
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!name.equals("cursor")) {
                address.queryParam(name, values.toArray());
            }
        });
        return Link.fromUriBuilder(address.queryParam("cursor", cursor))
                .rel("next")
                .build()
                .toString();
    }
}
