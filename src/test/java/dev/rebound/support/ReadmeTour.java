package dev.rebound.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The commands of the README's tour and the replies printed below them. They run in one bash, so that variables hold from
 * one to the next.
 */
public final class ReadmeTour {

    private static final String END = "---- end of command ";

    private ReadmeTour() {}

    /** A command, and what the README says that it answers. */
    public record Step(String command, String reply) {}

    /** The steps in {@code README.md}, from its blocks of the language console. */
    public static List<Step> steps() throws IOException {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        String command = null;
        StringBuilder reply = new StringBuilder();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            boolean isCommand = inside && line.startsWith("$ ");
            boolean isEnd = inside && line.equals("```");
            if ((isCommand || isEnd) && command != null) {
                steps.add(new Step(command, reply.toString()));
                command = null;
                reply.setLength(0);
            }
            if (isCommand) {
                command = line.substring(2);
            } else if (inside && !isEnd) {
                reply.append(line).append('\n');
            }
            inside = isEnd ? false : inside || line.equals("```console");
        }
        return steps;
    }

    /**
     * Runs the commands against a service and gives their replies, in order.
     *
     * @param tokens the token that each variable of the tour holds
     */
    public static List<String> run(List<Step> steps, String address, Map<String, String> tokens)
            throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            String command = steps.get(i).command();
            if (command.contains("/dev/tokens")) {
                String variable = command.substring(0, command.indexOf('='));
                command = variable + "=" + Objects.requireNonNull(tokens.get(variable), variable);
            }
            script.append(command.replace("http://localhost:8080", address))
                    .append("\necho '")
                    .append(END)
                    .append(i)
                    .append("'\n");
        }
        Path file = Files.createTempFile("tour", ".sh");
        Files.writeString(file, script);
        // What the tour saves is nobody's to keep.
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(Files.createTempDirectory("tour").toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        List<String> replies = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            String end = END + i + "\n";
            int to = output.indexOf(end, from);
            if (to < 0) {
                throw new AssertionError(
                        "The tour broke off at: " + steps.get(i).command() + "\n" + output);
            }
            replies.add(output.substring(from, to));
            from = to + end.length();
        }
        return replies;
    }
}
