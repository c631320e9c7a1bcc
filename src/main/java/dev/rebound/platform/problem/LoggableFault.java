package dev.rebound.platform.problem;

import java.sql.SQLException;

/**
 * A failure as it may stand in a log: classes, SQL states and stack frames. Messages are left out, since those of
 * parsers and drivers quote what a person wrote.
 */
public final class LoggableFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LoggableFault(String message, Throwable cause, StackTraceElement[] frames) {
        super(message, cause, false, true);
        setStackTrace(frames);
    }

    /** The failure and its causes without their messages. */
    public static LoggableFault of(Throwable failure) {
        return of(failure, 0);
    }

    private static LoggableFault of(Throwable failure, int depth) {
        if (failure == null || depth > 10) {
            return null;
        }
        String name = failure.getClass().getName();
        String message = failure instanceof SQLException sql ? name + " (SQL state " + sql.getSQLState() + ")" : name;
        return new LoggableFault(message, of(failure.getCause(), depth + 1), failure.getStackTrace());
    }
}
