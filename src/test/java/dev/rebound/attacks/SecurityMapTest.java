package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is tried, is tried: each test that it names is there, and it leaves no item out. */
class SecurityMapTest {

    private static final Path PAGE = Path.of("docs", "security.md");
    private static final Path SOURCES = Path.of("src", "test", "java");

    /** A class of tests, alone or with one of them. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT))(?:#(\\w+))?`");

    private static final Pattern TOP_TEN = Pattern.compile("(?m)^\\| API(\\d+) .*`\\w+(?:Test|IT)\\b.*$");
    private static final Pattern CHAPTER = Pattern.compile("\\bV(\\d+)\\b");
    private static final int CHAPTERS = 17;

    private final String page = read(PAGE);
    private final Map<String, String> sources = sources();

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** By the name of the class. */
    private static Map<String, String> sources() {
        Map<String, String> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> found.put(file.getFileName().toString().replace(".java", ""), read(file)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    private Set<String> invented(String text) {
        return NAMED.matcher(text)
                .results()
                .filter(named -> !isThere(named.group(1), named.group(2)))
                .map(named -> named.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isThere(String test, String method) {
        String source = sources.get(test);
        return source != null
                && (method == null
                        || Pattern.compile("\\bvoid " + method + "\\(")
                                .matcher(source)
                                .find());
    }

    @Test
    void every_test_that_it_names_is_there() {
        assertThat(NAMED.matcher(page).results()).hasSizeGreaterThan(60);
        assertThat(invented(page)).isEmpty();
    }

    @Test
    void a_test_that_is_not_there_would_be_found() {
        assertThat(invented("`NoSuchTest`, `AuthorisationTest#no_such_method`, `SecurityMapTest`"))
                .containsExactly("`AuthorisationTest#no_such_method`", "`NoSuchTest`");
    }

    @Test
    void each_of_the_top_ten_has_a_test() {
        assertThat(TOP_TEN.matcher(page).results().map(item -> Integer.valueOf(item.group(1))))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void no_chapter_of_asvs_is_passed_over() {
        Set<Integer> spokenOf = page.lines()
                .filter(line -> line.startsWith("| V"))
                .flatMap(line -> CHAPTER.matcher(line).results())
                .map(chapter -> Integer.valueOf(chapter.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(spokenOf)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, CHAPTERS).boxed().toList());
    }

    @Test
    void every_suite_of_attacks_is_on_the_page() throws IOException {
        List<String> suites;
        try (Stream<Path> files = Files.list(SOURCES.resolve(Path.of("dev", "rebound", "attacks")))) {
            suites = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Test"))
                    .toList();
        }
        assertThat(suites).hasSizeGreaterThan(10).allMatch(suite -> page.contains("`" + suite));
    }
}
