package dev.rebound.support;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The command by which the image starts the service, for the jar that the profile {@code aot} builds. */
public final class ImageCommand {

    /** The cache beside the jar. */
    public static final Path CACHE = jar().resolveSibling("rebound.aot");

    private ImageCommand() {}

    /** The command with these options of Java's before the jar. */
    public static List<String> with(String... options) {
        return Stream.of(
                        Stream.of(java(), "@src/main/docker/java.options"),
                        Stream.of(options),
                        Stream.of("-jar", jar().toString()))
                .flatMap(parts -> parts)
                .toList();
    }

    /** The image's own runtime, where it is being built; otherwise this one. */
    public static String java() {
        return System.getProperty(
                "image.java",
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    private static Path jar() {
        return Path.of(System.getProperty("aot.jar"));
    }
}
