package dev.rebound.faults;

import dev.rebound.support.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** PgBouncer in transaction mode before a database, set as k8s/overlays/ha/pooler.yaml sets it, with few connections to it. */
final class Pooler implements AutoCloseable {

    private final Process process;
    private final int port;

    private Pooler(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one.
     *
     * @param url the JDBC address of the database
     * @param connections how many it has to the database for one role, whoever comes
     */
    static Pooler before(String url, int connections) throws IOException {
        URI database = URI.create(url.substring("jdbc:".length()));
        int port = PackagedService.freePort();
        Path home = Files.createTempDirectory("pgbouncer");
        Path settings = Files.writeString(home.resolve("pgbouncer.ini"), """
                [databases]
                * = host=127.0.0.1 port=%d
                [pgbouncer]
                listen_addr = 127.0.0.1
                listen_port = %d
                unix_socket_dir =
                auth_type = trust
                auth_file = %s
                pool_mode = transaction
                default_pool_size = %d
                max_client_conn = 1000
                query_wait_timeout = 5
                ignore_startup_parameters = options,extra_float_digits
                """.formatted(
                        database.getPort(), port, Files.writeString(home.resolve("users"), """
                                "rebound_app" ""
                                """), connections));
        List<String> command = new ArrayList<>(List.of("pgbouncer"));
        if (Processes.isRoot()) {
            // PgBouncer refuses to be root, and whoever it is instead has to read its settings.
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        return new Pooler(process, port);
    }

    /** The JDBC address of the same database through the pooler. Before 1.21 it knows no prepared statements. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port
                + URI.create(database.substring("jdbc:".length())).getPath() + "?prepareThreshold=0";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
