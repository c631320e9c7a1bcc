package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The SQL statements that reach Postgres as the application's role, as Postgres itself logs them. */
public final class Statements {

    /** The system property that names Postgres's log. */
    static final String LOG = "test.rebound.statement-log";

    /** The one that names that of each database which tests have started. */
    static final String LOGS = "test.rebound.statement-logs";

    private static final Pattern STATEMENT =
            Pattern.compile("~(\\w*)~[^~]*~[^~]*~LOG:  (?:execute [^:]*|statement): (.*)", Pattern.DOTALL);

    private static final Pattern BEGIN = Pattern.compile("(?i)^begin.*", Pattern.DOTALL);

    /** With the empty statement, by which the pool asks whether a connection that waited is still there. */
    private static final Pattern FRAME = Pattern.compile("(?i)^$|^(begin|commit|rollback|set|show).*", Pattern.DOTALL);

    /** The driver asks once a connection of what type a native query's columns are, so it depends on who came before. */
    private static final Pattern DRIVER = Pattern.compile("(?i)^select c\\.oid, a\\.attnum, .*", Pattern.DOTALL);

    private Statements() {}

    /** What the service sends while {@code work} runs, without BEGIN, COMMIT and the driver's own questions. */
    public static List<String> during(Runnable work) {
        return sentDuring(work)
                .filter(sql ->
                        !FRAME.matcher(sql).matches() && !DRIVER.matcher(sql).matches())
                .toList();
    }

    /** How many transactions the service begins while {@code work} runs, besides those that are one message by themselves. */
    public static long begunDuring(Runnable work) {
        return sentDuring(work).filter(sql -> BEGIN.matcher(sql).matches()).count();
    }

    private static Stream<String> sentDuring(Runnable work) {
        long start = length();
        String before = mark(start);
        work.run();
        String after = mark(start);
        String log = read(start);
        String between = log.substring(log.indexOf(before), log.indexOf(after));
        return Arrays.stream(between.split("\n(?=~)", -1))
                .map(STATEMENT::matcher)
                .filter(Matcher::matches)
                .filter(match -> match.group(1).equals("rebound_app"))
                .map(match -> match.group(2).strip());
    }

    /** Postgres's logs with all that was sent until now; none where no test has started a database. */
    public static List<Path> untilNow() {
        List<Path> logs = Stream.of(System.getProperty(LOGS, "").split(File.pathSeparator, -1))
                .filter(log -> !log.isEmpty())
                .map(Path::of)
                .toList();
        if (!logs.isEmpty()) {
            mark(length());
        }
        return logs;
    }

    private static String mark(long start) {
        String mark = "mark " + UUID.randomUUID();
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("select '" + mark + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        for (int i = 0; i < 500 && !read(start).contains(mark); i++) {
            pause();
        }
        assertThat(read(start)).contains(mark);
        return mark;
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The log behind a place in it: all of it grows large over a run of every test. */
    private static String read(long start) {
        try (SeekableByteChannel log = Files.newByteChannel(Path.of(System.getProperty(LOG)))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) (log.position(start).size() - start));
            while (bytes.hasRemaining() && log.read(bytes) >= 0) {
                // Until the end as it was.
            }
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long length() {
        try {
            return Files.size(Path.of(System.getProperty(LOG)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
