package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program that a test runs to its end. */
public final class Command {

    private Command() {}

    /** What it prints to both outputs; one that fails, or takes too long, is a failure of the test. */
    public static String run(Path folder, Map<String, String> environment, Duration most, List<String> command)
            throws IOException, InterruptedException {
        Ended ended = ended(folder, environment, most, command);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    /** What it prints to both outputs, whether it succeeds or not; one that takes too long is a failure of the test. */
    public static String attempt(Path folder, Map<String, String> environment, Duration most, List<String> command)
            throws IOException, InterruptedException {
        return ended(folder, environment, most, command).output();
    }

    private record Ended(int code, String output) {}

    private static Ended ended(Path folder, Map<String, String> environment, Duration most, List<String> command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("command", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        String output = Files.readString(log, StandardCharsets.UTF_8);
        assertThat(ended).as("ended in time: " + output).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
