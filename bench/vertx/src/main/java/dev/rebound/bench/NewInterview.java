package dev.rebound.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** An interview as a person records it: what the bench sends, checked, and as a row and a reply. */
final class NewInterview {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTES = 10_000;

    private final UUID id;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    private final JsonObject sent;
    private final JsonObject assessment;
    private final OffsetDateTime heldAt;

    NewInterview(JsonObject sent) {
        this.sent = sent;
        assessment = sent.getJsonObject("self_assessment", new JsonObject());
        require(text("company", LONGEST_NAME) && text("role_title", LONGEST_NAME) && text("notes", LONGEST_NOTES));
        require(between("overall", 1, 5) && between("anxiety", 0, 10));
        try {
            heldAt = OffsetDateTime.parse(sent.getString("held_at", ""));
        } catch (DateTimeException notATime) {
            throw new Refusal(422);
        }
        require(heldAt.isBefore(now.plusYears(1)));
        long most = now.toInstant().toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt() & 0xfffL;
        id = new UUID(most, RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new Refusal(422);
        }
    }

    private boolean text(String field, int longest) {
        String value = sent.getString(field, "");
        return !value.isBlank() && value.length() <= longest;
    }

    private boolean between(String field, int least, int most) {
        Integer value = assessment.getInteger(field);
        return value == null || value >= least && value <= most;
    }

    private String stored(String field, String otherwise) {
        return sent.getString(field, otherwise).toUpperCase(Locale.ROOT);
    }

    String location() {
        return "/v1/interviews/" + id;
    }

    /** The values of create-interview.sql. */
    Tuple row(UUID owner) {
        String company = sent.getString("company");
        String folded = company.toLowerCase(Locale.ROOT);
        String searched = folded + "\n" + sent.getString("role_title").toLowerCase(Locale.ROOT) + "\n"
                + sent.getString("notes").toLowerCase(Locale.ROOT);
        return Tuple.tuple()
                .addUUID(owner)
                .addUUID(id)
                .addOffsetDateTime(now)
                .addString(company)
                .addString(sent.getString("role_title"))
                .addString(stored("kind", "real"))
                .addString(stored("round", "not_said"))
                .addString(stored("format", "not_said"))
                .addOffsetDateTime(heldAt)
                .addString(sent.getString("time_zone", "UTC"))
                .addString(sent.getString("notes"))
                .addInteger(assessment.getInteger("overall"))
                .addInteger(assessment.getInteger("anxiety"))
                .addString(assessment.getString("tried_my_best", "not_said").toUpperCase(Locale.ROOT))
                .addString(searched)
                .addString(folded);
    }

    JsonObject view() {
        String at = now.toInstant().toString();
        return new JsonObject()
                .put("id", id.toString())
                .put("company", sent.getString("company"))
                .put("role_title", sent.getString("role_title"))
                .putNull("job_url")
                .put("kind", sent.getString("kind", "real"))
                .put("round", sent.getString("round", "not_said"))
                .put("format", sent.getString("format", "not_said"))
                .put("held_at", heldAt.toInstant().toString())
                .put("time_zone", sent.getString("time_zone", "UTC"))
                .putNull("duration_minutes")
                .put("interviewers", new JsonArray())
                .put("outcome", "pending")
                .putNull("outcome_at")
                .putNull("employer_feedback")
                .putNull("previous_interview_id")
                .put("notes", sent.getString("notes"))
                .put("self_assessment", new JsonObject()
                        .put("overall", assessment.getInteger("overall"))
                        .putNull("preparation")
                        .putNull("confidence_before")
                        .putNull("confidence_after")
                        .put("anxiety", assessment.getInteger("anxiety"))
                        .put("tried_my_best", assessment.getString("tried_my_best", "not_said"))
                        .putNull("went_well"))
                .put("created_at", at)
                .put("updated_at", at)
                .putNull("deleted_at")
                .putNull("restorable_until")
                .put("etag", Views.etag(0));
    }
}
