package dev.rebound.recovery;

import dev.rebound.platform.i18n.Language;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.Range;

/** A task of a site's own. */
@Schema(name = "SiteTask", description = "A task of a site's own template, in its languages.")
public record SiteTask(
        @Schema(
                description = "Names the task; once in a template.",
                pattern = "^[a-z0-9-]+$",
                maxLength = 60,
                examples = {"book-a-coach"})
        @NotNull
        @Size(min = 1, max = 60)
        @Pattern(regexp = "^[a-z0-9-]+$")
        String key,

        @Schema(
                minimum = "1",
                maximum = "1440",
                description = "About how long it takes, in minutes, 1 to 1440.",
                examples = {"30"})
        @NotNull
        @Range(min = 1, max = 1440)
        Integer minutes,

        @Schema(description = "The words in English.") @NotNull @Valid
        TaskWords en,

        @Schema(description = "The words in French, where the template is in French too.", nullable = true) @Valid
        TaskWords fr) {

    /** The task in a language that the template has. */
    TemplateTask in(Language language) {
        TaskWords words = language == Language.FR ? fr : en;
        return new TemplateTask(key, words.title(), minutes, words.reason());
    }
}
