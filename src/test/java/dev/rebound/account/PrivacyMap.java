package dev.rebound.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The data map in {@code docs/privacy.md}, read out of its Markdown: a heading for each table, a line for each column.
 *
 * @param alike columns that are described once for every table that has them
 * @param columns all others
 * @param jobs by the table, the jobs that it says may reach it
 * @param retentions the words that say how long something is kept
 */
record PrivacyMap(List<Line> alike, List<Line> columns, Map<String, Set<String>> jobs, Set<String> retentions) {

    private static final String CHAPTER = "## The data map";
    private static final String ALIKE = "### Columns that tables have alike";
    private static final String HOW_LONG = "## How long";
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** One column: six cells, or five where it is described for all tables at once. */
    record Line(String table, String column, List<String> cells) {

        /** As Postgres would name it. */
        String name() {
            return table + "." + column;
        }

        String atRest() {
            return cells.get(3);
        }

        String kept() {
            return cells.get(4);
        }

        /** Who can read it; a mentor's scopes stay in their brackets. */
        List<String> readers() {
            return List.of(cells.get(5).split(", "));
        }
    }

    /** The map as it is. */
    static PrivacyMap ofDocs() {
        try {
            return of(Files.readString(Path.of("docs", "privacy.md")));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static PrivacyMap of(String markdown) {
        List<Line> alike = new ArrayList<>();
        List<Line> columns = new ArrayList<>();
        Map<String, Set<String>> jobs = new HashMap<>();
        String table = "";
        for (String line : chapter(markdown, CHAPTER)) {
            if (line.startsWith("#")) {
                table = line.startsWith("#### ") ? quoted(line).iterator().next() : line.equals(ALIKE) ? ALIKE : "";
            } else if (line.contains("Jobs: ") && !table.isEmpty()) {
                jobs.put(table, quoted(line.substring(line.indexOf("Jobs: "))));
            } else if (line.startsWith("| `") && !table.isEmpty()) {
                List<String> cells = cells(line);
                String column = quoted(cells.get(0)).iterator().next();
                (table.equals(ALIKE) ? alike : columns).add(new Line(table, column, cells));
            }
        }
        return new PrivacyMap(alike, columns, jobs, retentions(markdown));
    }

    private static Set<String> retentions(String markdown) {
        return chapter(markdown, HOW_LONG)
                // The first table of the chapter; what comes behind it is about logs.
                .stream()
                .dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> cells(line).get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> chapter(String markdown, String heading) {
        return markdown.lines()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Set<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Columns of the database that stand nowhere in the map. */
    Set<String> missing(Set<String> database) {
        Set<String> missing = new TreeSet<>(database);
        missing.removeIf(name -> alike.stream().anyMatch(line -> name.endsWith("." + line.column())));
        missing.removeAll(names());
        return missing;
    }

    /** Lines of the map that no column of the database answers to. */
    Set<String> invented(Set<String> database) {
        Set<String> invented = new TreeSet<>(names());
        invented.removeAll(database);
        alike.stream()
                .filter(line -> database.stream().noneMatch(name -> name.endsWith("." + line.column())))
                .forEach(line -> invented.add("alike: " + line.column()));
        return invented;
    }

    private Set<String> names() {
        return columns.stream().map(Line::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
