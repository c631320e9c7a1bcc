package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/sdk.md are those that the SDKs' journeys run. */
class SdkDocsTest {

    @ParameterizedTest
    @CsvSource({
        "ts, sdk/typescript/journey/ten-lines.ts",
        "java, sdk/java/src/test/java/dev/rebound/journey/TenLines.java",
        "python, sdk/python/journey/ten_lines.py"
    })
    void an_example_is_what_runs(String language, Path source) throws IOException {
        String shown = between(Files.readString(Path.of("docs/sdk.md")), "```" + language + "\n", "```");
        String run = between(Files.readString(source), "[docs/sdk.md\n", "docs/sdk.md]");
        assertThat(shown).isEqualTo(withoutLastLine(run).stripIndent() + "\n");
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        return text.substring(from + begin.length(), text.indexOf(end, from + begin.length()));
    }

    /** Without the beginning of the comment that marks the end; an empty line there would count as the least indented. */
    private static String withoutLastLine(String text) {
        return text.substring(0, text.lastIndexOf('\n'));
    }
}
