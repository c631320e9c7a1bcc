package dev.rebound.platform.crypto;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged while it is open, stack traces included. */
final class LogLines extends Handler implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PatternFormatter all = new PatternFormatter("%p %c %s%e");

    LogLines() {
        LogManager.getLogManager().getLogger("").addHandler(this);
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(all.format(line));
    }

    /** Those of this package. */
    List<String> ours() {
        return lines.stream().filter(line -> line.contains("platform.crypto")).toList();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LogManager.getLogManager().getLogger("").removeHandler(this);
    }
}
