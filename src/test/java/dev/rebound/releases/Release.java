package dev.rebound.releases;

import java.io.IOException;
import java.io.Reader;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The last release, as the file beside its contract tells.
 *
 * @param name its version
 * @param schema the last migration that it brought along
 */
record Release(String name, String schema) {

    private static final Path RELEASES = Path.of("docs/contract");

    static Release last() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASES)) {
            Path last = folders.max(Comparator.comparing(
                            folder -> Version.parse(folder.getFileName().toString())))
                    .orElseThrow();
            Properties made = new Properties();
            try (Reader file = Files.newBufferedReader(last.resolve("release.properties"))) {
                made.load(file);
            }
            return new Release(last.getFileName().toString(), made.getProperty("schema"));
        }
    }
}
