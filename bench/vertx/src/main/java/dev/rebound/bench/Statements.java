package dev.rebound.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The SQL of bench/statements. */
record Statements(
        String read, String list, String create, String createOnce, String tick, String progress) {

    static Statements load() throws IOException {
        return new Statements(
                text("read-interview"),
                text("list-interviews"),
                text("create-interview"),
                text("create-interview-once"),
                text("tick-item"),
                text("progress"));
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of(Main.setting("STATEMENTS"), name + ".sql"));
    }
}
