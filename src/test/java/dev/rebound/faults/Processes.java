package dev.rebound.faults;

import dev.rebound.support.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The processes of a PostgreSQL server, as the machine sees them: killed, frozen and started again. */
final class Processes {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Path data;
    private final List<String> command;

    private Processes(Path data, List<String> command) {
        this.data = data;
        this.command = command;
    }

    /** Those of the server that works in this folder. */
    static Processes of(Path data) throws IOException {
        ProcessHandle.Info server = postmaster(data).info();
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to be root; in a user namespace it isn't.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(server.command().orElseThrow());
        command.addAll(List.of(server.arguments().orElseThrow()));
        return new Processes(data, command);
    }

    /** Whether the tests run as root, which servers refuse to be. */
    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        String id = Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(id)).orElseThrow();
    }

    /** Ends every process at once ({@code kill -9}), as a machine that loses its power does. */
    void kill() throws IOException {
        List<ProcessHandle> all = all();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts the server as it was started before, on the same port; it recovers what was written by itself. */
    void start() throws IOException {
        Path log = data.resolveSibling("restarted.log");
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Stops every process where it is: connections stay and nothing answers. */
    void freeze() throws IOException, InterruptedException {
        signal("-STOP", all());
    }

    void thaw() throws IOException, InterruptedException {
        signal("-CONT", all());
    }

    private List<ProcessHandle> all() throws IOException {
        ProcessHandle postmaster = postmaster(data);
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> kill = new ArrayList<>(List.of("kill", signal));
        processes.forEach(process -> kill.add(String.valueOf(process.pid())));
        Command.run(Path.of("."), Map.of(), LONGEST, kill);
    }
}
