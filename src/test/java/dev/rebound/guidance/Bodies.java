package dev.rebound.guidance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Guidance as a back office sends it. */
final class Bodies {

    private Bodies() {}

    /** An event's body without its last brace, so that more can follow. */
    static String event(String status, int daysAhead, String weaknesses) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(daysAhead, ChronoUnit.DAYS);
        return """
                {"kind": "event", "status": "%s", "title": "An evening for nervous interviewees",
                 "summary": "Breathing and rehearsal in small groups.", "language": "en",
                 "starts_at": "%s", "ends_at": "%s", "time_zone": "America/Montreal", "place": "Main library",
                 "capacity_note": "Twelve seats", "weaknesses": [%s]""".formatted(status, start, start.plus(2, ChronoUnit.HOURS), weaknesses);
    }

    static String publishedEvent(int daysAhead, String weaknesses) {
        return event("published", daysAhead, weaknesses) + "}";
    }

    static String article(String status, String more) {
        return """
                {"kind": "article", "status": "%s", "title": "Answers in two minutes", "summary": "How to stop in time.",
                 "language": "en", "url": "https://career.example/articles/short"%s}""".formatted(status, more);
    }

    static String mentor() {
        return """
                {"kind": "mentor", "status": "published", "title": "Sam listens", "summary": "Thirty years of hiring.",
                 "language": "fr", "steps": ["help"], "mentor_name": "Sam", "mentor_offers": "Half an hour on the phone",
                 "contact_url": "mailto:sam@career.example"}""";
    }
}
