package dev.rebound.platform.owner;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Refuses to start as a database role that row-level security does not bind. */
class ApplicationRoleCheck {

    private static final Logger LOG = Logger.getLogger(ApplicationRoleCheck.class);

    private static final String ROLE = """
            select rolsuper or rolbypassrls, exists (select 1 from pg_class where relowner = pg_roles.oid and relkind = 'r')
            from pg_roles where rolname = current_user
            """;

    private final DataSource database;

    @Inject
    ApplicationRoleCheck(DataSource database) {
        this.database = database;
    }

    void check(@Observes StartupEvent start) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery(ROLE)) {
            role.next();
            if (role.getBoolean(1)) {
                throw new IllegalStateException(
                        "QUARKUS_DATASOURCE_USERNAME names a superuser or a role with BYPASSRLS:"
                                + " row-level security would not hold. Use a plain role.");
            }
            if (role.getBoolean(2)) {
                LOG.warn("The application's role also owns tables. Row-level security still holds through FORCE; a role"
                        + " of its own for migrations (QUARKUS_FLYWAY_USERNAME) is safer.");
            }
        }
    }
}
