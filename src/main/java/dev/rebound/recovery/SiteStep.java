package dev.rebound.recovery;

import dev.rebound.interview.RecoveryStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site's own tasks for one of the six steps. */
@Schema(name = "SiteStep", description = "A site's own tasks for one of the six steps.")
public record SiteStep(
        @Schema(
                description = "The step; its title and description are Rebound's own.",
                examples = {"help"})
        @NotNull
        RecoveryStep key,

        @Schema(description = "Its tasks, in the order proposed.", maxItems = 10) @NotNull @Size(min = 1, max = 10)
        List<@NotNull @Valid SiteTask> tasks) {}
