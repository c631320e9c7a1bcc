package dev.rebound.platform.crypto;

import dev.rebound.support.Backend;
import dev.rebound.support.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks into sealed columns past the service. */
final class SealedRows {

    private SealedRows() {}

    static List<String> tables() {
        return Rows.strings("select distinct table_name from sealed_column order by 1");
    }

    /** Nothing sealed is left of other tests. */
    static void clear() {
        for (String table : tables()) {
            Rows.change("delete from " + table);
        }
        Rows.change("delete from job_state where job = 'reencryption'");
    }

    /** The keys that values are under, over all tables. */
    static Set<Long> keys() {
        Set<Long> keys = new HashSet<>();
        for (String table : tables()) {
            for (String column : Rows.strings("select column_name from sealed_column where table_name = ?", table)) {
                for (String hex : Rows.strings(
                        "select encode(" + column + ", 'hex') from " + table + " where " + column + " is not null")) {
                    keys.add(Long.parseLong(hex.substring(2, 10), 16));
                }
            }
        }
        return keys;
    }

    /** Reflections of one person, sealed as they are now. */
    static UUID reflections(int count, Sealer sealer) throws SQLException {
        UUID owner = UUID.randomUUID();
        try (Connection database = Backend.connect("postgres");
                PreparedStatement insert = database.prepareStatement("""
                        insert into reflection (owner_id, id, version, created_at, updated_at, step, kind, text_sealed, parked)
                        values (?, ?, 0, now(), now(), 'SLACK', 'NOTE', ?, false)""")) {
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                insert.setObject(1, owner);
                insert.setObject(2, id);
                insert.setBytes(3, sealer.seal("words " + i, owner, id, "reflection.text"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return owner;
    }
}
