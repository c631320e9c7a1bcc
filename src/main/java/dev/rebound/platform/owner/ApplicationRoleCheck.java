package dev.rebound.platform.owner;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start as a database role that row-level security does not bind. */
class ApplicationRoleCheck {

    private static final Logger LOG = Logger.getLogger(ApplicationRoleCheck.class);

    private final DataSource database;
    private final Optional<String> migrationRole;

    @Inject
    ApplicationRoleCheck(
            DataSource database, @ConfigProperty(name = "quarkus.flyway.username") Optional<String> migrationRole) {
        this.database = database;
        this.migrationRole = migrationRole;
    }

    void check(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")) {
            if (role.next() && role.getBoolean(1)) {
                throw new IllegalStateException(
                        "QUARKUS_DATASOURCE_USERNAME names a superuser or a role with BYPASSRLS:"
                                + " row-level security would not hold. Use a plain role.");
            }
        }
        if (migrationRole.isEmpty()) {
            LOG.warn("QUARKUS_FLYWAY_USERNAME is not set: the application's role also owns the tables."
                    + " Row-level security still holds through FORCE; a role of its own for migrations is safer.");
        }
    }
}
