package dev.rebound.faults;

import dev.rebound.local.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A base backup of a running server, and the write-ahead log that it archives: PostgreSQL's manual, "Continuous Archiving
 * and Point-in-Time Recovery". The embedded server comes without {@code pg_basebackup}, so this is the manual's low-level
 * way, step by step.
 */
final class Backup {

    /** Folders that stay in a backup, and whose files do not belong in one. */
    private static final Set<String> LEFT_EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private final Path base;
    private final Path archive;

    private Backup(Path base, Path archive) {
        this.base = base;
        this.archive = archive;
    }

    /** The settings of a server that archives into a folder, what was written a second ago at the latest. */
    static Map<String, String> archivingTo(Path archive) {
        return Map.of(
                "archive_mode", "on",
                "archive_timeout", "1",
                "archive_command",
                        quoted("test ! -f %1$s/%%f && cp %%p %1$s/.%%f && mv %1$s/.%%f %1$s/%%f".formatted(archive)));
    }

    /** A setting goes to the server through a shell, where spaces and signs would divide it. */
    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /**
     * Takes one while the server goes on.
     *
     * @param administrator one session from the beginning to the end of the backup
     * @param data the server's data folder
     * @param base where the copy goes
     * @param archive the folder that the server archives into
     */
    static Backup take(Administrator administrator, Path data, Path base, Path archive)
            throws SQLException, IOException {
        administrator.ask("select pg_backup_start('rebound', fast => true)");
        copy(data, base);
        String label = administrator.ask("select labelfile from pg_backup_stop(wait_for_archive => true)");
        Files.writeString(base.resolve("backup_label"), label);
        return new Backup(base, archive);
    }

    /** Starts a server on this backup in an empty folder; it replays the archive up to a time and then takes writes. */
    EmbeddedDatabase restoreTo(PointInTime point, Path data) throws IOException, SQLException {
        return restore(data, Map.of("recovery_target_time", quoted(point.time()), "recovery_target_action", "promote"));
    }

    /** The same with all that was archived. */
    EmbeddedDatabase restoreAll(Path data) throws IOException, SQLException {
        return restore(data, Map.of());
    }

    private EmbeddedDatabase restore(Path data, Map<String, String> target) throws IOException, SQLException {
        copy(base, data);
        Files.createFile(data.resolve("recovery.signal"));
        Map<String, String> settings = new HashMap<>(EmbeddedDatabase.DURABLE);
        settings.put("restore_command", quoted("cp %s/%%f %%p".formatted(archive)));
        settings.putAll(target);
        return EmbeddedDatabase.start(data, settings);
    }

    /** A file that goes while it is looked at is one that the write-ahead log brings, or takes, as well. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return folder.getParent().equals(from)
                                && LEFT_EMPTY.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(file, to.resolve(from.relativize(file)));
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
