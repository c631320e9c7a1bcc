package dev.rebound.recovery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.rebound.platform.etag.Fingerprint;
import dev.rebound.platform.http.PublicContent;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All templates in their newest versions, in the shape of every list but open to everybody; there is no second page. */
@Schema(name = "ChecklistTemplateList", description = "All templates, each in its newest version.")
public record ChecklistTemplateList(
        @Schema(description = "The templates, by key.", maxItems = 100)
        List<ChecklistTemplate> items,

        @Schema(
                description = "Whether there are more; never.",
                examples = {"false"})
        boolean hasMore,

        @Schema(description = "Always null: the list is whole.", nullable = true, maxLength = 1000)
        String nextCursor,

        @JsonIgnore @Schema(hidden = true) boolean forEverybody)
        implements PublicContent {

    /** The list that everybody reads, or that of one caller and their site. */
    static ChecklistTemplateList of(List<ChecklistTemplate> templates, boolean forEverybody) {
        return new ChecklistTemplateList(templates, false, null, forEverybody);
    }

    @Override
    public String contentTag() {
        return Fingerprint.of(items.stream());
    }
}
