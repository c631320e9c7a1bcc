package dev.rebound.guidance.figures;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Moves what a person recorded through the API into the past, and gives others the same. */
final class Histories {

    private static final List<String> TABLES = List.of("interview", "mood_check", "checklist", "checklist_item");

    private Histories() {}

    static void backdate(UUID person, Instant at) throws SQLException {
        for (String table : TABLES) {
            SitePeople.run("update " + table + " set created_at = ? where owner_id = any (?)", List.of(person), at);
        }
        SitePeople.run(
                "update person set first_seen_at = ?, last_seen_at = ? where owner_id = any (?)",
                List.of(person),
                at,
                at);
    }

    /** The keys carry the owner, so a copy may keep the other ids. */
    static void copy(UUID person, List<UUID> others) throws SQLException {
        for (String table : TABLES) {
            SitePeople.run(
                    "insert into " + table + " select copied.* from " + table
                            + " r cross join lateral jsonb_populate_record("
                            + "r, jsonb_build_object('owner_id', ?::uuid)) as nobody"
                            + " cross join unnest(?::uuid[]) as other cross join lateral jsonb_populate_record("
                            + "r, jsonb_build_object('owner_id', other)) as copied where r.owner_id = nobody.owner_id",
                    others,
                    person);
        }
    }
}
