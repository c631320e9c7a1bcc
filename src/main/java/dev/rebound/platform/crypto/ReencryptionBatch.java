package dev.rebound.platform.crypto;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jboss.logging.Logger;

/** The rows of one table that one transaction of the job looks at. */
final class ReencryptionBatch {

    private static final Logger LOG = Logger.getLogger(ReencryptionBatch.class);

    /** No table's name comes between a name and the same with this behind it. */
    private static final char NEXT = ' ';

    private final Connection connection;
    private final Keyring keyring;
    private final SealedTable table;
    private final Instant now;

    ReencryptionBatch(Connection connection, Keyring keyring, SealedTable table, Instant now) {
        this.connection = connection;
        this.keyring = keyring;
        this.table = table;
        this.now = now;
    }

    /** Brings the next rows under the primary key, and says where the walk is then. */
    ReencryptionPass advance(ReencryptionPass pass, Map<Long, SealingKeys.Use> keys) throws SQLException {
        boolean isHere = pass.table().equals(table.name());
        List<SealedTable.Row> rows = table.behind(
                connection,
                isHere ? pass.ownerId() : ReencryptionPass.FIRST,
                isHere ? pass.id() : ReencryptionPass.FIRST,
                keyring.primaryPrefix(),
                Reencryption.BATCH);
        ReencryptionPass counted = pass;
        for (int column = 0; column < table.columns().size(); column++) {
            counted = reseal(rows, column, counted, keys);
        }
        if (rows.size() < Reencryption.BATCH) {
            return counted.at(table.name() + NEXT, ReencryptionPass.FIRST, ReencryptionPass.FIRST);
        }
        SealedTable.Row last = rows.get(rows.size() - 1);
        return counted.at(table.name(), last.ownerId(), last.id());
    }

    private ReencryptionPass reseal(
            List<SealedTable.Row> rows, int column, ReencryptionPass pass, Map<Long, SealingKeys.Use> keys)
            throws SQLException {
        int unreadable = 0;
        boolean any = false;
        try (PreparedStatement replacement = table.replacement(connection, column)) {
            for (SealedTable.Row row : rows) {
                byte[] old = row.values().get(column);
                if (old == null) {
                    continue;
                }
                OptionalLong key = Keyring.keyIdOf(old);
                byte[] associated = Sealer.associatedData(row.ownerId(), row.id(), table.field(column));
                try {
                    replacement.setBytes(1, keyring.seal(keyring.open(old, associated), associated));
                } catch (GeneralSecurityException doesNotOpen) {
                    unreadable++;
                    report(row, column, key, pass);
                    continue;
                }
                replacement.setObject(2, row.ownerId());
                replacement.setObject(3, row.id());
                replacement.setBytes(4, old);
                replacement.addBatch();
                any = true;
                if (key.isPresent()) {
                    met(key.getAsLong(), pass, keys);
                }
            }
            // Where somebody wrote in the meantime nothing is replaced: theirs is newer.
            long replaced = any ? replaced(replacement.executeBatch()) : 0;
            return pass.counting(replaced, unreadable);
        }
    }

    private void met(long key, ReencryptionPass pass, Map<Long, SealingKeys.Use> keys) throws SQLException {
        if (pass.rewrote().add(key) && !keys.containsKey(key)) {
            SealingKeys.met(connection, key, now);
        }
    }

    private void report(SealedTable.Row row, int column, OptionalLong key, ReencryptionPass pass) {
        String reason;
        if (key.isEmpty()) {
            reason = "it is no sealed value";
        } else if (keyring.ids().contains(key.getAsLong())) {
            reason = "it was changed or is of another row";
            pass.stuck().add(key.getAsLong());
        } else {
            reason = "the keyset lacks key " + key.getAsLong();
            pass.stuck().add(key.getAsLong());
            pass.lacking().add(key.getAsLong());
        }
        LOG.errorf("%s of row %s can't be read and stays as it is: %s", table.field(column), row.id(), reason);
    }

    private static long replaced(int[] counts) {
        return Arrays.stream(counts)
                .map(count -> count == Statement.SUCCESS_NO_INFO ? 1 : count)
                .sum();
    }
}
