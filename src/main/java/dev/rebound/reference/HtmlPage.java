package dev.rebound.reference;

import dev.rebound.platform.etag.Fingerprint;
import dev.rebound.platform.http.PublicContent;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A page for everybody, which loads nothing from elsewhere and can't be framed. */
final class HtmlPage {

    /** Its media type, which says the encoding too. */
    static final String MEDIA_TYPE = "text/html; charset=utf-8";

    // The reference sets styles from its script, shows icons as data, and searches in a worker.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private HtmlPage() {}

    static RestResponse<String> of(TemplateInstance template) {
        String html = template.render();
        return ResponseBuilder.ok(html)
                .header("Content-Security-Policy", POLICY)
                .header(HttpHeaders.CACHE_CONTROL, PublicContent.CACHE_CONTROL)
                .header(HttpHeaders.ETAG, Fingerprint.of(Stream.of(html)))
                .build();
    }
}
