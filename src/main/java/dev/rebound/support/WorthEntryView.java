package dev.rebound.support;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.http.Resource;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A worth entry as it reads. */
@Schema(name = "WorthEntry", description = "Something that speaks for the person.")
public record WorthEntryView(
        UUID id,

        @Schema(
                description = "What it is.",
                examples = {"win"})
        WorthKind kind,

        @Schema(
                description = "What speaks for the person.",
                maxLength = 5000,
                examples = {"I brought the monthly report from five days to one."})
        String text,

        @Schema(
                description = "The fact behind it: where it showed.",
                nullable = true,
                maxLength = 5000,
                examples = {"The finance team still uses my script."})
        String evidence,

        @Schema(
                description = "Who said it.",
                nullable = true,
                maxLength = 200,
                examples = {"Sam"})
        String fromWhom,

        @Schema(
                description = "Whether it is shown more often.",
                examples = {"false"})
        boolean pinned,

        @Schema(
                description = "When the record was made.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant createdAt,

        @Schema(
                description = "When the record was last changed.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant updatedAt,

        @Schema(
                description = "The record's version, for `If-Match`.",
                maxLength = 100,
                examples = {"\"0\""})
        String etag)
        implements Resource {

    static WorthEntryView from(WorthEntry entry, Sealer sealer) {
        WorthEntryInput written = entry.toInput(sealer);
        return new WorthEntryView(
                entry.id(),
                written.kind(),
                written.text(),
                written.evidence(),
                written.fromWhom(),
                written.pinned(),
                entry.createdAt(),
                entry.updatedAt(),
                entry.etag());
    }

    @Override
    public String location() {
        return "/v1/worth-entries/" + id;
    }
}
