package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged jar as a process of its own, in the production profile, as an operator starts it. */
public final class PackagedService implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProcessBuilder command;
    private final Process process;
    private final Path log;
    private final Path errors;
    private final int port;
    private final int managementPort;
    private final long began = System.nanoTime();

    private PackagedService(ProcessBuilder command, Path log, Path errors, int port, int managementPort)
            throws IOException {
        this.command = command;
        this.process = command.start();
        this.log = log;
        this.errors = errors;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts the jar with these environment variables and arguments, and with no others of Rebound's. */
    public static PackagedService start(Map<String, String> environment, String... arguments) throws IOException {
        Stream<String> java = Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("packaged.jar"));
        return run(Stream.concat(java, Stream.of(arguments)).toList(), environment);
    }

    /** Starts the service by another command line than {@code java -jar}. */
    public static PackagedService run(List<String> command, Map<String, String> environment) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        Path log = Files.createTempFile("rebound", ".log");
        Path errors = Files.createTempFile("rebound", ".err");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("REBOUND_") || name.startsWith("MP_"));
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        builder.environment().putAll(environment);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new PackagedService(builder, log, errors, port, managementPort);
    }

    /** Starts it once more on the same ports, after it has ended; its output goes on in the same place. */
    public PackagedService again() throws IOException {
        assertThat(process.isAlive()).isFalse();
        return new PackagedService(command, log, errors, port, managementPort);
    }

    /** A port that nobody listens on at the moment. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until the service is ready, and says how long that took since the process began. */
    public Duration awaitReady() throws IOException, InterruptedException {
        return await(request(managementPort, "/q/health/ready"), began);
    }

    /** Waits until the service is ready again after a fault, and says how long that took from now. */
    public Duration awaitReadyAgain() throws IOException, InterruptedException {
        return await(request(managementPort, "/q/health/ready"), System.nanoTime());
    }

    /** Waits until somebody with this token is answered, and says how long that took since the process began. */
    public Duration awaitReply(String path, String token) throws IOException, InterruptedException {
        return await(request(port, path).header("Authorization", "Bearer " + token), began);
    }

    private Duration await(HttpRequest.Builder request, long since) throws IOException, InterruptedException {
        while (System.nanoTime() - since < START.toNanos() && process.isAlive()) {
            try {
                if (send(request).statusCode() == 200) {
                    return Duration.ofNanos(System.nanoTime() - since);
                }
            } catch (IOException notYet) {
                Thread.sleep(5);
            }
        }
        throw new AssertionError("The service is not ready:\n" + output());
    }

    /** Waits for the end of a process that is not meant to stay, and gives its exit code. */
    public int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    public HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return send(request(port, path).header("Authorization", "Bearer " + token));
    }

    /** Sends JSON, with more headers: names and values in turn. */
    public HttpResponse<String> post(String path, String token, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(port, path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> manage(String path) throws IOException, InterruptedException {
        return send(request(managementPort, path));
    }

    /** Where the API is. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Where health and metrics are. */
    public int managementPort() {
        return managementPort;
    }

    /** The process, for what an operator's tools do with one. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the process at once (SIGKILL), as a machine that is lost does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks the process to end (SIGTERM). */
    public void terminate() {
        process.destroy();
    }

    /** The resident memory in MiB, where the system tells it; 0 elsewhere. */
    public long residentMebibytes() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    /** All that the process has written, warnings of the JVM included. */
    public String output() throws IOException {
        return standardOutput() + Files.readString(errors);
    }

    /** What the process has written to its standard output: the log, or the answer of a command. */
    public String standardOutput() throws IOException {
        return Files.readString(log);
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
