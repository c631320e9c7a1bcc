package dev.rebound.guidance;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Which fields go with which kind of entry, and how an event lies in time. */
final class KindRules {

    private static final String ONLY_EVENT = "kind event";
    private static final String ONLY_MENTOR = "kind mentor";

    private final GuidanceInput input;
    private final List<FieldError> faults = new ArrayList<>();

    private KindRules(GuidanceInput input) {
        this.input = input;
    }

    /** What is wrong with an entry as seen from {@code now}; nothing where all is right. */
    static List<FieldError> faults(GuidanceInput input, Instant now) {
        KindRules rules = new KindRules(input);
        rules.belongTo(input.kind());
        rules.lieInTime(now.atOffset(ZoneOffset.UTC).plusYears(1).toInstant());
        return rules.faults;
    }

    private void belongTo(GuidanceKind kind) {
        boolean event = kind == GuidanceKind.EVENT;
        boolean mentor = kind == GuidanceKind.MENTOR;
        needed("/starts_at", input.startsAt(), event, ONLY_EVENT);
        needed("/ends_at", input.endsAt(), event, ONLY_EVENT);
        needed("/time_zone", input.timeZone(), event, ONLY_EVENT);
        needed("/mentor_name", input.mentorName(), mentor, ONLY_MENTOR);
        needed("/mentor_offers", input.mentorOffers(), mentor, ONLY_MENTOR);
        needed("/contact_url", input.contactUrl(), mentor, ONLY_MENTOR);
        possible("/capacity_note", input.capacityNote(), event, ONLY_EVENT);
        possible("/place", input.place(), event, ONLY_EVENT);
        if (input.url() == null) {
            if (event && input.place() == null) {
                faults.add(FieldError.pointer("/place", FieldCode.REQUIRED));
            } else if (!event && !mentor) {
                faults.add(FieldError.pointer("/url", FieldCode.REQUIRED));
            }
        }
    }

    private void needed(String pointer, Object value, boolean belongs, String kind) {
        if (belongs && value == null) {
            faults.add(FieldError.pointer(pointer, FieldCode.REQUIRED));
        }
        possible(pointer, value, belongs, kind);
    }

    private void possible(String pointer, Object value, boolean belongs, String kind) {
        if (!belongs && value != null) {
            faults.add(FieldError.pointer(pointer, FieldCode.NOT_ALLOWED_HERE, kind));
        }
    }

    private void lieInTime(Instant aYearAhead) {
        if (input.startsAt() == null || input.endsAt() == null) {
            return;
        }
        if (input.startsAt().isAfter(aYearAhead)) {
            faults.add(FieldError.pointer("/starts_at", FieldCode.TOO_FAR_AHEAD));
        }
        if (!input.endsAt().isAfter(input.startsAt())) {
            faults.add(FieldError.pointer("/ends_at", FieldCode.ENDS_TOO_EARLY));
        } else if (input.endsAt().isAfter(aYearAhead)) {
            faults.add(FieldError.pointer("/ends_at", FieldCode.TOO_FAR_AHEAD));
        }
    }
}
