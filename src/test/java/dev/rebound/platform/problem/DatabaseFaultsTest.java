package dev.rebound.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25P03", "53100", "53300", "57P01", "57P03", "40001", "55P03"})
    void a_database_that_can_t_answer_now_is_told_as_such(String sqlState) {
        Throwable failure = new UndeclaredThrowableException(new SQLException("", sqlState));
        assertThat(DatabaseFaults.problem(failure)).map(Problem::code).contains(ProblemCode.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection"})
    void so_is_a_pool_that_is_used_up(String message) {
        assertThat(DatabaseFaults.problem(new SQLException(message)))
                .map(Problem::code)
                .contains(ProblemCode.UNAVAILABLE);
    }

    @Test
    void a_failure_that_is_its_own_cause_comes_to_an_end() {
        Throwable circular = new IllegalStateException() {
            @Override
            public synchronized Throwable getCause() {
                return this;
            }
        };
        assertThat(DatabaseFaults.problem(circular)).isEmpty();
    }

    @Test
    void so_is_a_commit_whose_connection_was_lost() {
        Throwable failure = new UndeclaredThrowableException(new RollbackException("could not commit"));
        assertThat(DatabaseFaults.problem(failure)).map(Problem::code).contains(ProblemCode.UNAVAILABLE);
    }

    @Test
    void a_fault_of_ours_at_the_flush_stays_one() {
        RollbackException failure = new RollbackException("could not commit");
        failure.initCause(new NullPointerException());
        assertThat(DatabaseFaults.problem(failure)).isEmpty();
    }

    @Test
    void so_does_a_statement_that_is_wrong() {
        assertThat(DatabaseFaults.problem(new SQLException("", "42601"))).isEmpty();
    }
}
