package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas behind HAProxy under writes: one is lost, or both are replaced one after the other. */
class ServiceKilledIT {

    private static final int PEOPLE = 6;

    private final List<PackagedService> replicas = new ArrayList<>();
    private ProductionSettings production;
    private Balancer balancer;
    private MixedWrites load;

    @BeforeEach
    void two_replicas_are_written_to() throws Exception {
        production = ProductionSettings.prepare();
        Map<String, String> settings = production.with("REBOUND_RATE_LIMIT", "1000000");
        for (int i = 0; i < 2; i++) {
            PackagedService replica = PackagedService.start(settings);
            replicas.add(replica);
            replica.awaitReady();
        }
        balancer = Balancer.before(replicas);
        balancer.noticeReplicas();
        load = MixedWrites.begin(balancer.address(), PEOPLE);
    }

    @AfterEach
    void close() throws Exception {
        balancer.close();
        replicas.forEach(PackagedService::close);
        production.close();
    }

    @Test
    void a_replica_that_is_killed_takes_nothing_along_that_was_acknowledged() throws Exception {
        for (int round = 0; round < Rounds.COUNT; round++) {
            load.awaitMore(300);
            PackagedService victim = replicas.get(round % 2);
            victim.kill();
            load.awaitMore(100);
            replaced(round % 2);
        }
        Figures seen = load.end();
        MixedWrites.Kept kept = load.kept();
        System.out.printf("service killed %d times: %s; %s%n", Rounds.COUNT, seen, kept);
        kept.assertWhole();
        // Only what was under way at the moment may fail, and HAProxy's own 502 and 503 are all that fails.
        assertThat(seen.failed()).isLessThanOrEqualTo(Rounds.COUNT * PEOPLE * 2);
        assertThat(seen.withStatus(500)).isZero();
    }

    @Test
    void a_rolling_restart_fails_no_request() throws Exception {
        for (int round = 0; round < Rounds.COUNT; round++) {
            for (int i = 0; i < replicas.size(); i++) {
                load.awaitMore(200);
                replicas.get(i).terminate();
                replicas.get(i).awaitEnd();
                replaced(i);
            }
        }
        Figures seen = load.end();
        MixedWrites.Kept kept = load.kept();
        System.out.printf("rolling restart %d times: %s; %s%n", Rounds.COUNT, seen, kept);
        kept.assertWhole();
        assertThat(seen.failed()).isZero();
    }

    private void replaced(int index) throws Exception {
        PackagedService next = replicas.get(index).again();
        replicas.set(index, next);
        next.awaitReady();
        balancer.noticeReplicas();
    }
}
