package dev.rebound.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Kubernetes and Prometheus ask of the service is there, and every alert says what to do. */
@ServiceTest
class MonitoringTest {

    /** What others tell about the service: kube-state-metrics, CloudNativePG and its backup plugin, Prometheus itself. */
    private static final Set<String> OF_OTHERS = Set.of(
            "up",
            "kube_cronjob_status_last_successful_time",
            "kube_deployment_spec_replicas",
            "kube_deployment_status_replicas_available",
            "kube_horizontalpodautoscaler_spec_max_replicas",
            "kube_horizontalpodautoscaler_status_current_replicas",
            "kube_job_status_failed",
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp",
            "cnpg_pg_stat_archiver_failed_count",
            "cnpg_pg_stat_archiver_seconds_since_last_archival");

    /** A name before its labels, its range or the end of its comparison; functions have a bracket instead. */
    private static final Pattern METRIC =
            Pattern.compile("\\b([a-z][a-z0-9]*(?:[_:][a-z0-9_:]+)+|up)\\b(?!\\s*\\()(?=\\s*[{\\[><)]|\\s|$)");

    private static final Pattern LABELS = Pattern.compile("\\{[^}]*}");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");

    @TestHTTPResource(value = "metrics", management = true)
    URL metrics;

    @TestHTTPResource(value = "/", management = true)
    URL management;

    @BeforeEach
    void somebodyCalls() {
        Person.someone().get("/v1/interviews").then().statusCode(200);
    }

    @OverlayTest
    void probes_and_the_monitor_ask_where_the_service_answers(String name) {
        Container service = Overlay.of(name).service();
        Stream.of(service.getStartupProbe(), service.getReadinessProbe(), service.getLivenessProbe())
                .map(probe -> probe.getHttpGet().getPath())
                .forEach(this::answers);
        answers(Overlay.of(name)
                .only(ServiceMonitor.class)
                .getSpec()
                .getEndpoints()
                .get(0)
                .getPath());
    }

    private void answers(String path) {
        RestAssured.get(management.getProtocol() + "://" + management.getAuthority() + path)
                .then()
                .statusCode(200);
    }

    @OverlayTest
    void alerts_and_the_dashboard_ask_for_metrics_that_there_are(String name) throws IOException {
        Overlay overlay = Overlay.of(name);
        Set<String> known = new TreeSet<>(OF_OTHERS);
        known.addAll(exposed());
        rules(overlay).map(Rule::getRecord).filter(record -> record != null).forEach(known::add);
        List<String> asked = Stream.concat(
                        rules(overlay).map(rule -> rule.getExpr().getStrVal()),
                        dashboard(overlay).findValuesAsText("expr").stream())
                .flatMap(expression -> metricsIn(expression).stream())
                .distinct()
                .toList();
        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(known).containsAll(asked);
    }

    private Set<String> exposed() {
        return RestAssured.get(metrics)
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    static List<String> metricsIn(String expression) {
        String bare =
                GROUPING.matcher(LABELS.matcher(expression).replaceAll("{}")).replaceAll(" ");
        return METRIC.matcher(bare).results().map(MatchResult::group).distinct().toList();
    }

    @Test
    void an_expression_gives_its_metrics_and_nothing_else() {
        assertThat(metricsIn("""
                        histogram_quantile(0.99, sum by (le, pod_name) (rate(a_seconds_bucket{uri!~"/v1/b_c.*"}[5m])))
                          > on (x_y) group_left (z_z) b_total and min_over_time(c:d_ratio[2m]) > 14.4 * 0.001 or up""")).containsExactly("a_seconds_bucket", "b_total", "c:d_ratio", "up");
    }

    private static Stream<Rule> rules(Overlay overlay) {
        return overlay.all(PrometheusRule.class).stream()
                .flatMap(rules -> rules.getSpec().getGroups().stream())
                .flatMap(group -> group.getRules().stream());
    }

    private static JsonNode dashboard(Overlay overlay) throws IOException {
        ConfigMap dashboard = overlay.all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata().getLabels().containsKey("grafana_dashboard"))
                .findFirst()
                .orElseThrow();
        return new ObjectMapper()
                .readTree(dashboard.getData().values().iterator().next());
    }

    @OverlayTest
    void every_alert_has_a_runbook(String name) throws IOException {
        String operations = Files.readString(Path.of("docs/operations.md"));
        Set<String> anchors = operations
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Rule> alerts =
                rules(Overlay.of(name)).filter(rule -> rule.getAlert() != null).toList();
        assertThat(alerts).hasSizeGreaterThan(12).allSatisfy(alert -> {
            assertThat(alert.getLabels().get("severity")).isIn("page", "ticket");
            assertThat(alert.getAnnotations().get("summary")).endsWith(".");
            assertThat(alert.getAnnotations().get("runbook_url"))
                    .isEqualTo("https://rebound.dev/docs/operations.md#"
                            + alert.getAlert().toLowerCase(Locale.ROOT));
            assertThat(anchors).contains(alert.getAlert().toLowerCase(Locale.ROOT));
        });
    }
}
