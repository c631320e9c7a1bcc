package dev.rebound.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation from before keys were noted, with values in it. */
class UpgradeTest {

    @Test
    void keys_of_values_that_are_there_already_are_needed_from_the_upgrade_on(@TempDir Path folder) throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("postgres"), Map.of("fsync", "off"))) {
            Migrations.run(database.url(), "4");
            CurrentKeyring keyring = new CurrentKeyring(Keysets.create());
            try (Connection superuser = DriverManager.getConnection(database.url(), "postgres", "local")) {
                insert(superuser, new Sealer(keyring));
                Migrations.run(database.url(), "9");
                assertThat(keys(superuser)).containsExactly(keyring.get().primaryId());
            }
        }
    }

    private static void insert(Connection database, Sealer sealer) throws Exception {
        UUID owner = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = database.prepareStatement("""
                insert into reflection (owner_id, id, version, created_at, updated_at, step, kind, text_sealed, parked)
                values (?, ?, 0, now(), now(), 'SLACK', 'NOTE', ?, false)""")) {
            insert.setObject(1, owner);
            insert.setObject(2, id);
            insert.setBytes(3, sealer.seal("words", owner, id, "reflection.text"));
            insert.executeUpdate();
        }
    }

    private static List<Long> keys(Connection database) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select key_id from sealing_key")) {
            List<Long> keys = new ArrayList<>();
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
            return keys;
        }
    }
}
