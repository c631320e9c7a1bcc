package dev.rebound.account.grant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;

/** A grant as a person makes or changes it. */
@Schema(name = "GrantCreate", description = "A grant as a person makes it.")
public record GrantInput(
        @Schema(
                description = "Who it is for, in the person's own words; the mentor never sees it.",
                examples = {"Sam from the alumni network"})
        @NotBlank
        @Size(min = 1, max = 200)
        String label,

        @Schema(
                description = "Who it is from, as the mentor is to read it; without it they read no name at all.",
                examples = {"Ada"})
        @Size(min = 1, max = 200)
        String fromName,

        @Schema(
                description =
                        "What the mentor may read: `interviews` with their moments, notes and employers' feedback;"
                                + " `checklists` with their items and notes; `plans`; `progress`, which is figures over all records"
                                + " beside the employer and role of each interview; `reflections`, which no other scope opens."
                                + " A change can only take scopes away.",
                examples = {"[\"interviews\", \"plans\"]"})
        @NotNull
        @Size(min = 1, max = 5)
        @UniqueElements
        List<@NotNull GrantScope> scopes,

        @Schema(
                description = "When it ends: ahead, by at most 366 days. Any offset, kept in UTC.",
                examples = {"2027-02-20T00:00:00Z"})
        @NotNull
        Instant endsAt) {}
