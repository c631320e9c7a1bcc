package dev.rebound.faults;

import dev.rebound.support.PackagedService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** HAProxy before replicas of the service, set as docs/operations.md says. */
final class Balancer implements AutoCloseable {

    private final Process process;
    private final int port;

    private Balancer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Balancer before(List<PackagedService> replicas) throws IOException {
        int port = PackagedService.freePort();
        StringBuilder configuration = new StringBuilder("""
                global
                    maxconn 1000
                defaults
                    mode http
                    timeout connect 2s
                    timeout client 30s
                    timeout server 30s
                    timeout check 4s
                    timeout http-request 5s
                    option redispatch
                    retries 3
                    retry-on conn-failure
                frontend pages
                    bind 127.0.0.1:%d
                    option http-buffer-request
                    default_backend rebound
                backend rebound
                    balance roundrobin
                    option httpchk GET /q/health/ready
                    default-server inter 500ms fall 2 rise 2
                """.formatted(port));
        for (PackagedService replica : replicas) {
            int at = URI.create(replica.address()).getPort();
            configuration.append(
                    "    server replica-%d 127.0.0.1:%d check port %d%n".formatted(at, at, replica.managementPort()));
        }
        Path file = Files.writeString(Files.createTempFile("haproxy", ".cfg"), configuration);
        Process process = new ProcessBuilder("haproxy", "-f", file.toString(), "-db")
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile("haproxy", ".log").toFile())
                .start();
        return new Balancer(process, port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Waits for as long as it takes the balancer to look at a replica twice, and a little more. */
    void noticeReplicas() {
        Awaitility.await().pollDelay(Duration.ofMillis(1500)).until(process::isAlive);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
