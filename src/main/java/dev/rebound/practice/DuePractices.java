package dev.rebound.practice;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is due on a day. */
@Schema(description = "What is due for practice on a day.")
public record DuePractices(
        @Schema(
                description = "The day.",
                examples = {"2026-11-24"})
        LocalDate on,

        @Schema(
                description = "The IANA time zone in which it is that day.",
                maxLength = 60,
                examples = {"America/Montreal"})
        String timeZone,

        @Schema(description = "What is due, the longest overdue first.", maxItems = 230)
        List<DuePractice> items,

        @Schema(
                description = "The next day ahead on which something is due; null where nothing is.",
                nullable = true,
                examples = {"2026-11-28"})
        LocalDate nextDueOn) {}
