package dev.rebound.support;

import dev.rebound.local.EmbeddedDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** Brings a database of a test's own to a version of the schema, as an installation of that time had it. */
public final class Migrations {

    /** The version of this build. */
    public static final String LATEST = "latest";

    private Migrations() {}

    /** Runs what is missing up to a version, as the role that owns the tables. */
    public static void run(String url, String version) {
        Flyway.configure()
                .dataSource(url, EmbeddedDatabase.OWNER_ROLE, "local")
                .placeholders(Map.of("application_role", EmbeddedDatabase.APPLICATION_ROLE))
                .target(version)
                .skipDefaultCallbacks(!version.equals(LATEST)) // its grants name later tables
                .load()
                .migrate();
    }
}
