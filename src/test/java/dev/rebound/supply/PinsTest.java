package dev.rebound.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What npm and pip bring is as fixed as what Maven brings, which maven-enforcer-plugin looks after. */
class PinsTest {

    private static final Pattern EXACT = Pattern.compile("\\d+\\.\\d+\\.\\d+(-[\\w.]+)?");
    private static final Pattern EXACT_IN_PYTHON = Pattern.compile("[\\w.-]+==\\d[\\w.]*");
    private static final String INTEGRITY = "sha512-[A-Za-z0-9+/]{86}==";
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {".ci", "bench/fastify", "examples/career-site", "sdk/typescript"})
    void npm_takes_exact_versions_whose_bytes_are_known(String folder) throws IOException {
        JsonNode wanted = JSON.readTree(Path.of(folder, "package.json").toFile());
        JsonNode locked = JSON.readTree(Path.of(folder, "package-lock.json").toFile());
        for (String kind : List.of("dependencies", "devDependencies")) {
            for (Map.Entry<String, JsonNode> one : wanted.path(kind).properties()) {
                // A folder of this repository is as fixed as the commit.
                assertThat(one.getValue().asText())
                        .as(one.getKey())
                        .matches(version -> EXACT.matcher(version).matches() || version.startsWith("file:../"));
            }
            assertThat(locked.path("packages").path("").path(kind)).isEqualTo(wanted.path(kind));
        }
        int packages = 0;
        for (Map.Entry<String, JsonNode> one : locked.path("packages").properties()) {
            if (one.getKey().startsWith("node_modules/")
                    && !one.getValue().path("link").asBoolean()) {
                packages++;
                assertThat(one.getValue().path("integrity").asText())
                        .as(one.getKey())
                        .matches(INTEGRITY);
                assertThat(one.getValue().has("resolved")).as(one.getKey()).isFalse();
            }
        }
        assertThat(packages).isPositive();
    }

    @Test
    void pip_takes_exact_versions() throws IOException {
        assertThat(Files.readAllLines(Path.of("sdk/python/tools.txt")).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank()))
                .isNotEmpty()
                .allMatch(line -> EXACT_IN_PYTHON.matcher(line).matches());
    }

    @Test
    void no_project_of_maven_takes_a_version_that_moves_or_asks_elsewhere() throws IOException {
        for (Path pom : List.of(Path.of("pom.xml"), Path.of("bench/vertx/pom.xml"), Path.of("sdk/java/pom.xml"))) {
            assertThat(Files.readString(pom))
                    .doesNotContain("SNAPSHOT", "LATEST</version>", "RELEASE</version>", "<repositories>");
        }
    }
}
