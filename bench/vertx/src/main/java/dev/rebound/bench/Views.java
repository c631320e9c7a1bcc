package dev.rebound.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.OffsetDateTime;
import java.util.Locale;

/** Rows as Rebound's contract has them read. */
final class Views {

    private final Words words;

    Views(Words words) {
        this.words = words;
    }

    JsonObject interview(Row row) {
        return new JsonObject()
                .put("id", row.getUUID("id").toString())
                .put("company", row.getString("company"))
                .put("role_title", row.getString("role_title"))
                .put("job_url", row.getString("job_url"))
                .put("kind", wire(row, "kind"))
                .put("round", wire(row, "round"))
                .put("format", wire(row, "format"))
                .put("held_at", time(row, "held_at"))
                .put("time_zone", row.getString("time_zone"))
                .put("duration_minutes", row.getInteger("duration_minutes"))
                .put("interviewers", texts(row.getArrayOfStrings("interviewers")))
                .put("outcome", wire(row, "outcome"))
                .put("outcome_at", time(row, "outcome_at"))
                .put("employer_feedback", row.getString("employer_feedback"))
                .put("previous_interview_id", row.getUUID("previous_interview_id"))
                .put("notes", row.getString("notes"))
                .put("self_assessment", new JsonObject()
                        .put("overall", row.getInteger("overall"))
                        .put("preparation", row.getInteger("preparation"))
                        .put("confidence_before", row.getInteger("confidence_before"))
                        .put("confidence_after", row.getInteger("confidence_after"))
                        .put("anxiety", row.getInteger("anxiety"))
                        .put("tried_my_best", wire(row, "tried_my_best"))
                        .put("went_well", row.getString("went_well")))
                .put("created_at", time(row, "created_at"))
                .put("updated_at", time(row, "updated_at"))
                .putNull("deleted_at")
                .putNull("restorable_until")
                .put("etag", etag(row.getLong("version")));
    }

    JsonObject item(Row row) {
        String key = row.getString("key");
        Words.Task task = words.of(wire(row, "language"), key, row.getString("title"), row.getInteger("minutes"));
        return new JsonObject()
                .put("id", row.getUUID("id").toString())
                .put("checklist_id", row.getUUID("checklist_id").toString())
                .put("step", wire(row, "step"))
                .put("key", key)
                .put("title", task.title())
                .put("minutes", task.minutes())
                .put("reason", task.reason())
                .put("status", wire(row, "status"))
                .put("due_on", row.getLocalDate("due_on"))
                .put("note", row.getString("note"))
                .put("position", row.getInteger("position"))
                .put("status_changed_at", time(row, "status_changed_at"))
                .put("own", key == null)
                .put("etag", etag(row.getLong("version")));
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static String wire(Row row, String column) {
        return row.getString(column).toLowerCase(Locale.ROOT);
    }

    private static String time(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant().toString();
    }

    private static JsonArray texts(String... values) {
        JsonArray array = new JsonArray();
        for (String value : values) {
            array.add(value);
        }
        return array;
    }
}
