package dev.rebound.support;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rebound.platform.portable.PortableRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who can help as a person takes it along. */
@Schema(name = "ContactRecord", description = "Somebody who can help as a person takes it along.")
public record ContactRecord(
        @NotNull UUID id,

        @JsonUnwrapped @Valid @NotNull ContactInput content,

        @Schema(
                description = "The UID of the card that it came from.",
                nullable = true,
                examples = {"urn:uuid:0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        @Size(min = 1, max = 2000)
        String cardUid,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        @NotNull
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        @NotNull
        Instant updatedAt)
        implements PortableRecord {}
