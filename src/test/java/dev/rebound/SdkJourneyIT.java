package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rebound.support.Command;
import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.ServiceOfTomorrow;
import dev.rebound.support.Tokens;
import dev.rebound.support.UnreliableLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each SDK, as it would be published, goes the same way through the packaged service. {@code mvn -Psdk verify} builds the
 * SDKs and runs this.
 */
@EnabledIfSystemProperty(named = "sdk.journeys", matches = "true")
class SdkJourneyIT {

    private static final List<String> STEPS = List.of(
            "the ten lines of docs/sdk.md",
            "create",
            "page through 250 interviews",
            "clear a field with null",
            "412 for an etag of the past",
            "422 with pointers",
            "429 with a wait",
            "an idempotent retry after a cut connection",
            "progress",
            "SVG",
            "a table goes out and comes in again",
            "a value and a field that the contract does not know yet");

    /** One a second, which the journeys rely on. */
    private static final int REQUESTS_A_MINUTE = 60;

    private static ProductionSettings production;
    private static PackagedService service;
    private static PackagedService limited;
    private static ServiceOfTomorrow tomorrow;

    static Stream<Arguments> journeys() {
        return Stream.of(
                arguments("TypeScript", List.of("node", "sdk/typescript/journey/dist/journey.js")),
                arguments(
                        "Java",
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-cp",
                                String.join(
                                        File.pathSeparator,
                                        "sdk/java/target/rebound-sdk-1.0.0.jar",
                                        "sdk/java/target/lib/*",
                                        "sdk/java/target/test-classes"),
                                "dev.rebound.journey.Journey")),
                arguments("Python", List.of("sdk/python/target/venv/bin/python", "sdk/python/journey/journey.py")));
    }

    @BeforeAll
    static void start() throws Exception {
        production = ProductionSettings.prepare();
        service = PackagedService.start(production.variables());
        service.awaitReady();
        limited = PackagedService.start(production.with("REBOUND_RATE_LIMIT", String.valueOf(REQUESTS_A_MINUTE)));
        limited.awaitReady();
        tomorrow = ServiceOfTomorrow.over(service.address());
    }

    @AfterAll
    static void stop() throws IOException {
        tomorrow.close();
        limited.close();
        service.close();
        production.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("journeys")
    void each_sdk_goes_the_same_way(String language, List<String> command) throws IOException, InterruptedException {
        try (UnreliableLine line = UnreliableLine.to(service.address()).losingReplies(1)) {
            String output = Command.run(
                    Path.of("."),
                    Map.of(
                            // A machine that speaks no language in particular, as a container does.
                            "LC_ALL", "C",
                            "REBOUND_URL", service.address(),
                            "REBOUND_LIMITED_URL", limited.address(),
                            "REBOUND_CUT_URL", line.address(),
                            "REBOUND_TOMORROW_URL", tomorrow.address(),
                            "REBOUND_TOKEN", Tokens.of(language + "-" + UUID.randomUUID())),
                    Duration.ofSeconds(90),
                    command);
            System.out.println(output);
            assertThat(output.lines()
                            .filter(step -> step.startsWith("ok  "))
                            .map(step -> step.substring("ok  ".length())))
                    .containsExactlyElementsOf(STEPS);
            assertThat(line.lost()).isEqualTo(1);
        }
    }
}
