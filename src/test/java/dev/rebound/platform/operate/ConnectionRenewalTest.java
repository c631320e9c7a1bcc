package dev.rebound.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How connections to the database end. */
@ServiceTest
class ConnectionRenewalTest {

    private static final int MOST = 16;

    @Inject
    AgroalDataSource pool;

    @Inject
    ConnectionRenewal renewal;

    @ParameterizedTest
    @ValueSource(ints = {2, 7, MOST})
    void one_connection_ends_and_another_takes_its_place(int size) throws SQLException {
        only(size);
        List<String> before = inUse(size);
        renewal.renewOne();
        Awaitility.await().untilAsserted(() -> assertThat(alive(before)).isEqualTo(size - 1L));
        assertThat(inUse(size)).containsAnyElementsOf(before).isNotEqualTo(before);
        assertThat(settings().maxSize()).isEqualTo(MOST);
    }

    @Test
    void all_are_new_before_long() throws SQLException {
        only(MOST);
        List<String> before = inUse(MOST);
        for (int minute = 0; minute < 400 && alive(before) > 0; minute++) {
            renewal.everyMinute();
            inUse(MOST);
        }
        assertThat(alive(before)).isZero();
    }

    @Test
    void the_only_connection_and_those_of_a_fixed_number_stay() throws SQLException {
        only(1);
        List<String> one = inUse(1);
        renewal.renewOne();
        assertThat(inUse(1)).isEqualTo(one);
        only(4);
        List<String> four = inUse(4);
        settings().setMinSize(4);
        try {
            renewal.renewOne();
            assertThat(inUse(4)).containsExactlyInAnyOrderElementsOf(four);
        } finally {
            settings().setMinSize(0);
        }
    }

    @Test
    void nobody_waits_for_it_where_all_are_in_use() throws SQLException {
        only(2);
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            renewal.renewOne();
            assertThat(one.isValid(1)).isTrue();
            assertThat(other.isValid(1)).isTrue();
        }
        assertThat(pool.getMetrics().availableCount()).isEqualTo(2);
    }

    /** Leaves so many connections in the pool, all new. */
    private void only(int number) throws SQLException {
        pool.flush(AgroalDataSource.FlushMode.ALL);
        Awaitility.await().until(() -> pool.getMetrics().availableCount() == 0);
        inUse(number);
        assertThat(pool.getMetrics().availableCount()).isEqualTo(number);
    }

    private AgroalConnectionPoolConfiguration settings() {
        return pool.getConfiguration().connectionPoolConfiguration();
    }

    /** The server's processes behind so many connections at once. */
    private List<String> inUse(int number) throws SQLException {
        List<Connection> taken = new ArrayList<>();
        List<String> processes = new ArrayList<>();
        try {
            while (taken.size() < number) {
                Connection one = pool.getConnection();
                taken.add(one);
                try (ResultSet process = one.createStatement().executeQuery("select pg_backend_pid()")) {
                    process.next();
                    processes.add(process.getString(1));
                }
            }
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        return processes;
    }

    private static long alive(List<String> processes) {
        return Rows.count(
                "select count(*) from pg_stat_activity where pid = any (cast(? as int[]))",
                "{" + String.join(",", processes) + "}");
    }
}
