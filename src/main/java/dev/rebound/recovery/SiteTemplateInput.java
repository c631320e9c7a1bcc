package dev.rebound.recovery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template as a career site publishes it for the first time. */
@Schema(name = "SiteTemplateCreate", description = "A site's own template in its first version.")
public record SiteTemplateInput(
        @Schema(
                description = "Names the template; permanent, and begins with `site-`.",
                examples = {"site-graduates"})
        @NotNull
        @Size(min = 6, max = 60)
        @Pattern(regexp = "^site-[a-z0-9-]+$")
        String key,

        @Schema(description = "Its name in English.") @NotNull @Valid
        TemplateName en,

        @Schema(description = "Its name in French; with it, each task needs its words in French.") @Valid
        TemplateName fr,

        @Schema(description = "The steps that the site has tasks for, each once, in any order.")
        @NotNull
        @Size(min = 1, max = 6)
        List<@NotNull @Valid SiteStep> steps) {

    SiteTemplateContent content() {
        return new SiteTemplateContent(en, fr, steps);
    }
}
