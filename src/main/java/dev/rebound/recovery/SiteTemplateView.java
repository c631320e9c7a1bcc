package dev.rebound.recovery;

import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a site's own template, as its back office reads it. */
@Schema(name = "SiteTemplate", description = "A version of a site's own template, in all its languages.")
public record SiteTemplateView(
        @Schema(
                description = "Names the template; permanent.",
                pattern = "^site-[a-z0-9-]+$",
                maxLength = 60,
                examples = {"site-graduates"})
        String key,

        @Schema(
                description = "The version, counted from 1. It never changes.",
                minimum = "1",
                maximum = "1000000",
                examples = {"2"})
        int version,

        @Schema(description = "Its name in English.") TemplateName en,

        @Schema(description = "Its name in French; null where it is in English alone.", nullable = true)
        TemplateName fr,

        @Schema(description = "The steps that the site has tasks for.", maxItems = 6)
        List<SiteStep> steps,

        @Schema(
                description = "When this version was published.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description =
                        "The record's version; it never changes. To bring a template back, the `ETag` of the template as it"
                                + " is read is compared with `If-Match`, not this.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static SiteTemplateView from(SiteTemplateVersion version, String key) {
        SiteTemplateContent content = version.content();
        return new SiteTemplateView(
                key,
                version.number(),
                content.en(),
                content.fr(),
                content.steps(),
                version.createdAt(),
                version.etag());
    }

    @Override
    public String location() {
        return "/v1/checklist-templates/" + key + "?version=" + version;
    }
}
