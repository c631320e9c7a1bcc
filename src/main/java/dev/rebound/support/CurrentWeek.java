package dev.rebound.support;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The week of today. */
@Schema(description = "The week of today.")
public record CurrentWeek(
        @Schema(
                description = "Today.",
                examples = {"2026-11-24"})
        LocalDate on,

        @Schema(
                description = "The IANA time zone in which it is that day.",
                maxLength = 60,
                examples = {"America/Montreal"})
        String timeZone,

        @Schema(
                description =
                        "The week; without targets, with a log of zeros and without an etag where none is stored.")
        WeekView week) {}
