package dev.rebound.platform.operate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How connections to the database end. */
@ServiceTest
class ConnectionRenewalTest {

    private static final int MOST = 16;

    @Inject
    AgroalDataSource pool;

    @Inject
    ConnectionRenewal renewal;

    @Test
    void one_connection_of_a_full_pool_ends_and_another_takes_its_place() throws SQLException {
        List<String> before = inUse(MOST);
        renewal.renewOne();
        Awaitility.await().untilAsserted(() -> assertThat(alive(before)).isEqualTo(MOST - 1));
        assertThat(inUse(MOST)).containsAnyElementsOf(before).isNotEqualTo(before);
    }

    @Test
    void all_are_new_before_long() throws SQLException {
        List<String> before = inUse(MOST);
        for (int minute = 0; minute < 400 && alive(before) > 0; minute++) {
            renewal.renewOne();
            inUse(MOST);
        }
        assertThat(alive(before)).isZero();
        assertThat(pool.getConfiguration().connectionPoolConfiguration().maxSize())
                .isEqualTo(MOST);
    }

    @Test
    void a_pool_that_is_not_full_keeps_what_it_has() throws SQLException {
        pool.flush(AgroalDataSource.FlushMode.ALL);
        Awaitility.await().until(() -> pool.getMetrics().availableCount() == 0);
        List<String> before = inUse(2);
        renewal.renewOne();
        assertThat(inUse(2)).containsExactlyInAnyOrderElementsOf(before);
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
