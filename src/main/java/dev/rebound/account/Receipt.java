package dev.rebound.account;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is left when a person's data is gone. */
@Schema(
        name = "ErasureReceipt",
        description = "That a person's data is gone: when and how much, and nothing that says whose.")
public record Receipt(
        UUID id,

        @Schema(
                description = "When it was erased.",
                examples = {"2026-11-20T17:05:12.123456Z"})
        Instant erasedAt,

        @Schema(
                description = "How many records of each kind were erased, those that the service notes by itself"
                        + " included; the list of kinds may grow.",
                examples = {"{\"interviews\": 12, \"moments\": 40}"})
        SortedMap<String, Long> counts,

        @Schema(
                description = "Whether it had been erased before, and nothing was stored since; the receipt is then the"
                        + " earlier one.",
                examples = {"false"})
        boolean alreadyErased) {}
