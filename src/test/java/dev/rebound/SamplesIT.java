package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.support.Command;
import dev.rebound.support.Contract;
import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.Tokens;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every sample of code in the contract, as {@code /docs} shows it, is compiled where its language is, and run against the
 * packaged service. It has to get as far as the example's id: done, or refused because there is no such record. Part of
 * {@code mvn -Psdk verify}, which builds the SDKs before.
 */
@EnabledIfSystemProperty(named = "sdk.journeys", matches = "true")
class SamplesIT {

    private static final Set<Integer> MISSING = Set.of(404, 409);

    /** An id in a body, or an invitation, that nobody has. */
    private static final Set<String> MISSING_IN_BODY = Set.of("unknown_reference", "invitation_unusable");

    private static final Path JAVA = Path.of("target/samples");
    private static final Path TYPESCRIPT = Path.of("sdk/typescript/journey/samples");

    private static ProductionSettings production;
    private static PackagedService service;

    @BeforeAll
    static void start() throws Exception {
        production = ProductionSettings.prepare();
        service = PackagedService.start(production.variables());
        service.awaitReady();
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        production.close();
    }

    @Test
    void each_command_of_curl_runs() throws IOException, InterruptedException {
        Map<String, String> outcomes = new TreeMap<>();
        for (Map.Entry<String, String> sample : samples("shell").entrySet()) {
            String command = sample.getValue().replaceFirst("curl ", "curl -sS -w '\\\\n%{http_code}' ");
            String output = run(Path.of("."), "bash", "-c", command);
            int end = output.lastIndexOf('\n');
            outcomes.put(
                    sample.getKey(), outcome(Integer.parseInt(output.substring(end + 1)), output.substring(0, end)));
        }
        assertEachReachesItsRecord(outcomes);
    }

    @Test
    void each_module_of_typescript_compiles_and_runs() throws IOException, InterruptedException {
        empty(TYPESCRIPT);
        Map<String, String> samples = samples("typescript");
        for (Map.Entry<String, String> sample : samples.entrySet()) {
            Files.writeString(TYPESCRIPT.resolve(sample.getKey() + ".ts"), sample.getValue());
        }
        Files.writeString(TYPESCRIPT.resolve("tsconfig.json"), """
                {"extends": "../tsconfig.json", "compilerOptions": {"rootDir": ".", "outDir": "dist"}, "include": ["*.ts"]}""");
        Files.writeString(TYPESCRIPT.resolve("run.mjs"), """
                import { ProblemError } from '@rebound/sdk';

                console.log = () => {};
                for (const operation of process.argv.slice(2)) {
                  let outcome = '200';
                  try {
                    await import(`./dist/${operation}.js`);
                  } catch (error) {
                    if (!(error instanceof ProblemError)) throw error;
                    outcome = `${error.status} ${error.errors.map((fault) => fault.code).join(' ')}`;
                  }
                  process.stdout.write(`${operation} ${outcome}\\n`);
                }
                """);
        run(TYPESCRIPT, "../../node_modules/.bin/tsc", "-p", ".");
        assertEachReachesItsRecord(read(run(TYPESCRIPT, command(List.of("node", "run.mjs"), samples.keySet()))));
    }

    @Test
    void each_statement_of_java_compiles_and_runs() throws IOException, InterruptedException {
        empty(JAVA);
        Map<String, String> samples = samples("java");
        Set<String> imports = samples.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("import "))
                .collect(Collectors.toSet());
        String methods = samples.entrySet().stream()
                .map(sample -> "static void %s() throws Exception {\n%s\n}\n"
                        .formatted(
                                sample.getKey(),
                                sample.getValue()
                                        .lines()
                                        .filter(line -> !line.startsWith("import "))
                                        .collect(Collectors.joining("\n"))))
                .collect(Collectors.joining("\n"));
        Files.writeString(JAVA.resolve("Samples.java"), String.join("\n", imports) + """

                import dev.rebound.sdk.ApiException;
                import java.io.OutputStream;
                import java.io.PrintStream;
                import java.lang.reflect.InvocationTargetException;
                import java.util.stream.Collectors;

                class Samples {
                    public static void main(String... operations) throws Exception {
                        PrintStream out = System.out;
                        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
                        for (String operation : operations) {
                            String outcome = "200";
                            try {
                                Samples.class.getDeclaredMethod(operation).invoke(null);
                            } catch (InvocationTargetException failure) {
                                if (!(failure.getCause() instanceof ApiException refused)) {
                                    throw failure;
                                }
                                outcome = refused.getCode() + " " + refused.getProblem().orElseThrow().getErrors().stream()
                                        .map(fault -> fault.getCode())
                                        .collect(Collectors.joining(" "));
                            }
                            out.println(operation + " " + outcome);
                        }
                    }

                """ + methods + "}\n");
        String jdk = Path.of(System.getProperty("java.home"), "bin").toString();
        String sdk = Path.of("sdk/java/target").toAbsolutePath().toString();
        String classpath = String.join(File.pathSeparator, sdk + "/rebound-sdk-1.0.0.jar", sdk + "/lib/*", ".");
        run(JAVA, jdk + "/javac", "-Xlint:all", "-Werror", "-cp", classpath, "Samples.java");
        List<String> java = List.of(jdk + "/java", "-cp", classpath, "Samples");
        assertEachReachesItsRecord(read(run(JAVA, command(java, samples.keySet()))));
    }

    private static Map<String, String> samples(String language) {
        Map<String, String> samples = new TreeMap<>();
        for (JsonNode operation : Contract.operations()) {
            for (JsonNode sample : operation.path("x-codeSamples")) {
                if (sample.path("lang").asText().equals(language)) {
                    samples.put(
                            operation.path("operationId").asText(),
                            sample.path("source").asText());
                }
            }
        }
        assertThat(samples).hasSameSizeAs(Contract.operations());
        return samples;
    }

    private static void assertEachReachesItsRecord(Map<String, String> outcomes) {
        assertThat(outcomes).hasSameSizeAs(Contract.operations());
        assertThat(outcomes.entrySet()).allSatisfy(outcome -> {
            List<String> words = Arrays.asList(outcome.getValue().split(" ", -1));
            int status = Integer.parseInt(words.get(0));
            boolean lacksOnlyARecord = status == 422 && MISSING_IN_BODY.containsAll(words.subList(1, words.size()));
            assertThat(status / 100 == 2 || MISSING.contains(status) || lacksOnlyARecord)
                    .as(outcome.toString())
                    .isTrue();
        });
        System.out.printf(
                "samples: %d run, %d done, %d without a record%n",
                outcomes.size(),
                outcomes.values().stream()
                        .filter(outcome -> outcome.startsWith("2"))
                        .count(),
                outcomes.values().stream()
                        .filter(outcome -> !outcome.startsWith("2"))
                        .count());
    }

    private static String outcome(int status, String body) throws IOException {
        return status < 400
                ? String.valueOf(status)
                : status + " "
                        + new ObjectMapper()
                                .readTree(body).path("errors").findValuesAsText("code").stream()
                                        .collect(Collectors.joining(" "));
    }

    private static Map<String, String> read(String output) {
        return output.lines()
                .map(line -> line.strip().split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1], (one, other) -> other, TreeMap::new));
    }

    private static String[] command(List<String> program, Set<String> operations) {
        return Stream.concat(program.stream(), operations.stream()).toArray(String[]::new);
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        String token = Tokens.rsa(Tokens.claims("samples-" + UUID.randomUUID()).groups(Set.of("site-admin")));
        return Command.run(
                folder, Map.of("REBOUND", service.address(), "TOKEN", token), Duration.ofMinutes(2), List.of(command));
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
