package dev.rebound.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/operations.md and README.md say of settings is so. */
class OperationsTest {

    private static final Pattern VARIABLE = Pattern.compile("`((?:QUARKUS|REBOUND|MP|SMALLRYE)_[A-Z0-9_]+)`");

    /** Settings that make the API what it is, or serve only builds and tests; nobody operates by them. */
    private static final Pattern NOT_OPERATED =
            Pattern.compile("^(%(local|test)\\.|quarkus\\.(application|jackson|rest|"
                    + "default-locale|locales|smallrye-openapi|swagger-ui|devservices|datasource\\.devservices|datasource\\.db-kind|"
                    + "http\\.cors|http\\.header|http\\.test-port|management\\.test-port|micrometer|"
                    + "hibernate-orm\\.(physical-naming|jdbc|log)|flyway\\.placeholders|log\\.category|log\\.console\\.format)|"
                    + "mp\\.openapi|%prod\\.quarkus\\.smallrye-openapi).*");

    private record Row(String setting, String quarkus, String ours) {}

    private static List<Row> table() throws IOException {
        return Files.readString(Path.of("docs/operations.md"))
                .lines()
                .filter(line -> line.matches("\\| `(quarkus|mp|smallrye)\\..*"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new Row(cells.get(1).replace("`", ""), cells.get(2), cells.get(3)))
                .toList();
    }

    @Test
    void the_table_has_every_setting_as_it_is() throws IOException {
        Map<String, String> told = new TreeMap<>();
        table().forEach(row -> told.put(row.setting(), row.ours()));
        Map<String, String> own = new TreeMap<>();
        ServiceSettings.own().stringPropertyNames().stream()
                .filter(name -> !NOT_OPERATED.matcher(name).matches())
                .sorted(java.util.Comparator.comparing(name -> name.startsWith("%prod.")))
                .forEach(name -> own.put(
                        name.replace("%prod.", ""), ServiceSettings.own().getProperty(name)));
        assertThat(told).isEqualTo(own);
    }

    @Test
    void the_table_has_the_defaults_of_quarkus() throws IOException {
        Map<String, String> defaults = ServiceSettings.defaults();
        List<Row> known = table().stream()
                .filter(row -> !row.quarkus().isEmpty() || defaults.containsKey(row.setting()))
                .toList();
        assertThat(known).hasSizeGreaterThan(20).allSatisfy(row -> assertThat(row.quarkus())
                .as(row.setting())
                .isEqualTo(defaults.getOrDefault(row.setting(), "")));
    }

    @Test
    void the_readme_names_settings_that_there_are_and_all_of_our_own() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> named = VARIABLE.matcher(readme)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(ServiceSettings.variables()).containsAll(named);
        assertThat(named).containsAll(ServiceSettings.ofRebound().toList());
    }
}
