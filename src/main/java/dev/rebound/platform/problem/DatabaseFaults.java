package dev.rebound.platform.problem;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Says what a failure of the database means to the caller. Constraints are named {@code <table>_<column>_fk} and
 * {@code <table>_<what>_key}, so that a reference that leads nowhere is told with its pointer.
 */
final class DatabaseFaults {

    private static final Pattern FOREIGN_KEY = Pattern.compile("[a-z]+(?:_[a-z]+)*?__([a-z_]+)_fk");

    /** How SQL states begin that mean "not now". */
    private static final List<String> OUTAGES = List.of("08", "25P03", "40", "53", "55", "57");

    private DatabaseFaults() {}

    /** The problem behind a failure, if the database is its cause; causes are unwrapped. */
    static Optional<Problem> problem(Throwable failure) {
        return Causes.of(failure)
                .map(DatabaseFaults::meaning)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Problem> meaning(Throwable cause) {
        if (cause instanceof Problem problem) {
            return Optional.of(problem);
        }
        if (cause instanceof StaleStateException || cause instanceof jakarta.persistence.OptimisticLockException) {
            return Optional.of(Problem.of(ProblemCode.ETAG_MISMATCH));
        }
        if (cause instanceof ConstraintViolationException violation && violation.getConstraintName() != null) {
            return Optional.of(violated(violation.getConstraintName()));
        }
        if ((cause instanceof SQLException sql && isOutage(sql)) || isLostCommit(cause)) {
            return Optional.of(Problem.of(ProblemCode.UNAVAILABLE));
        }
        return Optional.empty();
    }

    /**
     * A commit that got no answer, or came after the transaction's time was over. A flush that failed has a cause, which
     * tells more.
     */
    private static boolean isLostCommit(Throwable failure) {
        return failure instanceof RollbackException && failure.getCause() == null;
    }

    private static Problem violated(String constraint) {
        Matcher key = FOREIGN_KEY.matcher(constraint);
        return key.matches()
                ? Problem.invalid("/" + key.group(1), FieldCode.UNKNOWN_REFERENCE)
                : Problem.of(ProblemCode.CONFLICT);
    }

    /**
     * Connection lost (08) or ended while its transaction waited (25P03), resources (53), shutdown (57), serialization and
     * deadlock (40), lock not available (55).
     */
    private static boolean isOutage(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return failure instanceof SQLTransientException || isFullPool(failure);
        }
        return OUTAGES.stream().anyMatch(state::startsWith);
    }

    /** Agroal has no type for it, and words it differently for a connection that is used and one that is being opened. */
    private static boolean isFullPool(SQLException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
