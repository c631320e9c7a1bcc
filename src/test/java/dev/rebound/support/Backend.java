package dev.rebound.support;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.platform.crypto.Keysets;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A real Postgres and real keys for the tests; one of each per JVM. */
public final class Backend implements QuarkusTestResourceLifecycleManager {

    /** Tests and the backend have class loaders of their own; a system property is what they share. */
    private static final String DATABASE = "test.rebound.database";

    private static EmbeddedDatabase database;
    private static Map<String, String> settings;

    /** A connection to the service's database as one of its roles. */
    public static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(System.getProperty(DATABASE), role, "local");
    }

    @Override
    public synchronized Map<String, String> start() {
        if (settings == null) {
            settings = startOnce();
        }
        return settings;
    }

    private static Map<String, String> startOnce() {
        try {
            Path home = Files.createTempDirectory("rebound-test");
            database = EmbeddedDatabase.start(home.resolve("postgres"), logged(home));
            System.setProperty(DATABASE, database.url());
            Runtime.getRuntime().addShutdownHook(new Thread(Backend::stopDatabase));
            Map<String, String> all = new HashMap<>(database.settings());
            all.putAll(Tokens.settings(home));
            // A file, so that tests can rotate it while the service runs.
            all.put(
                    "rebound.encryption-keyset",
                    "file:" + Files.writeString(home.resolve("keyset.json"), Keysets.create()));
            all.put("rebound.cursor-secret", "a test secret that is at least 32 characters long");
            return all;
        } catch (Exception failure) {
            throw new IllegalStateException("The tests' backend did not start", failure);
        }
    }

    /** Every statement that reaches Postgres is written to a file, so that {@link Statements} can count them. */
    private static Map<String, String> logged(Path home) {
        Path log = home.resolve("statements.log");
        System.setProperty(Statements.LOG, log.toString());
        // A test profile has a database of its own.
        System.setProperty(Statements.LOGS, System.getProperty(Statements.LOGS, "") + log + File.pathSeparator);
        return Map.of(
                "fsync", "off",
                "logging_collector", "on",
                "log_directory", home.toString(),
                "log_filename", log.getFileName().toString(),
                "log_statement", "all",
                "log_line_prefix", "~%u~%a~%v~");
    }

    private static void stopDatabase() {
        try {
            database.close();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** The database lives as long as the JVM, since test profiles restart only the service. */
    @Override
    public void stop() {}
}
