package dev.rebound.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A PostgreSQL of our own with the two roles that production has. Its data stay in a folder; a server that a killed
 * process left behind is used again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** The role that owns the tables and migrates. */
    public static final String OWNER_ROLE = "rebound_owner";

    /** The role that the service works as. */
    public static final String APPLICATION_ROLE = "rebound_app";

    /** Server settings under which an acknowledged write survives a crash. */
    public static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /** Where the server's programs are unpacked: a folder of this user's, since another could not write to it. */
    private static final Path BINARIES =
            Path.of(System.getProperty("java.io.tmpdir"), "rebound-postgres-" + System.getProperty("user.name"));

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "rebound";
    private static final int PORT_LINE = 3;

    private final Closeable server;
    private final int port;

    private EmbeddedDatabase(Closeable server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a server on a free port.
     *
     * @param folder where its data stay
     * @param serverSettings for {@code postgresql.conf}; {@link #DURABLE} wherever data matter
     */
    public static EmbeddedDatabase start(Path folder, Map<String, String> serverSettings)
            throws IOException, SQLException {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Optional<EmbeddedDatabase> left = leftBehind(folder.resolve("postmaster.pid"));
        EmbeddedDatabase database = left.isPresent() ? left.get() : launch(folder, serverSettings);
        database.prepare();
        return database;
    }

    private static EmbeddedDatabase launch(Path folder, Map<String, String> serverSettings) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(BINARIES.toFile())
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60));
        serverSettings.forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        return new EmbeddedDatabase(server, server.getPort());
    }

    /** The server whose process a file of its data folder names, if it still answers. */
    private static Optional<EmbeddedDatabase> leftBehind(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> process =
                ProcessHandle.of(Long.parseLong(lines.get(0).strip()));
        if (lines.size() <= PORT_LINE || process.isEmpty()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return Optional.of(new EmbeddedDatabase(process.get()::destroy, port));
        } catch (IOException nobodyListens) {
            return Optional.empty();
        }
    }

    private void prepare() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(SUPERUSER), SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            if (isEmpty(statement)) {
                statement.execute("create role " + OWNER_ROLE + " login");
                statement.execute("create role " + APPLICATION_ROLE + " login");
                statement.execute("create database " + DATABASE + " owner " + OWNER_ROLE);
            }
        }
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            return !found.next();
        }
    }

    /** The JDBC address of the service's database. */
    public String url() {
        return url(DATABASE);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The settings that point the service to this database. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                url(),
                "quarkus.datasource.username",
                APPLICATION_ROLE,
                "quarkus.datasource.password",
                "local",
                "quarkus.flyway.username",
                OWNER_ROLE,
                "quarkus.flyway.password",
                "local");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
