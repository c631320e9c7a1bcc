package dev.rebound.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while it is open, stack traces included. */
public final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PatternFormatter everything = new PatternFormatter("%p %X %c %s%e%n");

    /** Begins to collect. */
    public LogLines() {
        LogManager.getLogManager().getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(everything.format(line));
    }

    /** All lines, with what stands beside them (MDC). */
    public List<String> all() {
        return List.copyOf(lines);
    }

    /** Those that name a package. */
    public List<String> of(String name) {
        return lines.stream().filter(line -> line.contains(name)).toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LogManager.getLogManager().getLogger("").removeHandler(this);
    }
}
