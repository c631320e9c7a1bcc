package dev.rebound.platform.operate;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema to this build's without starting the service, so that a rollout can do it once, before it, as a role
 * that no replica has; and waits for that.
 */
public final class MigrateCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;
    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** A migration queues for a table only so long: whoever comes after it would wait too. */
    private static final String LOCK_TIMEOUT = "set lock_timeout = '5s'";

    private static final String SCHEMA = "classpath:db/migration";

    /** Holds no migrations, only what comes after each: so the schema is at the same version with it and without. */
    private static final String SPREAD = "classpath:db/citus";

    private final UnaryOperator<String> environment;
    private final PrintStream out;
    private final PrintStream err;

    /** @param environment looks up an environment variable, {@code null} where there is none */
    public MigrateCommand(UnaryOperator<String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
    }

    /**
     * Runs {@code migrate}; {@code migrate spread}, which spreads the tables over a Citus cluster too (docs/adr/0029); or
     * {@code migrate wait} for at most ten minutes.
     *
     * @param arguments what comes after {@code migrate}
     * @return the exit code: 0 once the schema is this build's, 1 where it is not and the reason was printed, 2 for a call
     *     that is wrong
     */
    public int run(List<String> arguments) throws InterruptedException {
        boolean waits = arguments.equals(List.of("wait"));
        boolean spreads = arguments.equals(List.of("spread"));
        if (!waits && !spreads && !arguments.isEmpty()) {
            err.println("Usage: migrate | migrate spread | migrate wait");
            return MISUSED;
        }
        String role = waits ? "QUARKUS_DATASOURCE" : "QUARKUS_FLYWAY";
        List<String> needed = List.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME", role + "_USERNAME", role + "_PASSWORD");
        List<String> missing = needed.stream()
                .distinct()
                .filter(name -> environment.apply(name) == null)
                .toList();
        if (!missing.isEmpty()) {
            err.println("Set these environment variables first: " + String.join(", ", missing));
            return FAILED;
        }
        FluentConfiguration settings =
                settings(environment.apply(role + "_USERNAME"), environment.apply(role + "_PASSWORD"));
        if (spreads) {
            settings.locations(SCHEMA, SPREAD);
        }
        return waits ? await(settings) : migrate(settings);
    }

    private FluentConfiguration settings(String user, String password) {
        return Flyway.configure(MigrateCommand.class.getClassLoader())
                .dataSource(environment.apply("QUARKUS_DATASOURCE_JDBC_URL"), user, password)
                .jdbcProperties(Map.of(
                        "ApplicationName", "rebound-migrate",
                        "connectTimeout", "5",
                        "tcpKeepAlive", "true",
                        // Postgres's error details quote row values, which are personal.
                        "logServerErrorDetail", "false"))
                .failOnMissingLocations(true)
                .initSql(LOCK_TIMEOUT)
                .placeholders(Map.of("application_role", environment.apply("QUARKUS_DATASOURCE_USERNAME")));
    }

    private int migrate(FluentConfiguration settings) {
        try {
            MigrateResult result = settings.load().migrate();
            for (MigrateOutput step : result.migrations) {
                out.printf("Applied %s, %s, in %d ms%n", step.version, step.description, step.executionTime);
            }
            out.printf(
                    "The schema is at version %s.%n",
                    result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion);
            return DONE;
        } catch (FlywayException failure) {
            err.println("The schema was not migrated. " + failure.getMessage());
            return FAILED;
        }
    }

    private int await(FluentConfiguration settings) throws InterruptedException {
        long began = System.nanoTime();
        String said = "";
        while (true) {
            String lacks = lacks(settings);
            if (lacks.isEmpty()) {
                out.println("The schema is this build's.");
                return DONE;
            }
            if (!lacks.equals(said)) {
                out.println(lacks);
                said = lacks;
            }
            if (System.nanoTime() - began > WAIT.toNanos()) {
                err.println("Waited for " + WAIT.toMinutes() + " minutes, in vain: did the migration run?");
                return FAILED;
            }
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
    }

    private static String lacks(FluentConfiguration settings) {
        try {
            MigrationInfoService schema = settings.load().info();
            return schema.pending().length == 0 ? "" : "Waiting for " + schema.pending().length + " migrations.";
        } catch (FlywayException notYet) {
            return "Waiting. " + notYet.getMessage();
        }
    }
}
