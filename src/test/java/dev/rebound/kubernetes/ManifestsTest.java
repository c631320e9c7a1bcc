package dev.rebound.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each installation: that Kubernetes takes it, that it holds together, and that it knows the service. */
class ManifestsTest {

    private static final String SERVICE = "app.kubernetes.io/component";

    @OverlayTest
    void every_object_is_what_its_kind_knows(String name) {
        Overlay overlay = Overlay.of(name);
        assertThat(overlay.documents()).hasSizeGreaterThan(20);
        assertThat(overlay.documents())
                .extracting(object -> object.path("kind").asText() + " "
                        + object.path("metadata").path("name").asText())
                .doesNotHaveDuplicates();
        assertThat(overlay.documents())
                .filteredOn(object -> !object.path("kind").asText().equals("Namespace"))
                .allSatisfy(object -> assertThat(
                                object.path("metadata").path("namespace").asText())
                        .isEqualTo("rebound"));
    }

    /** Fields that do not exist, or not there, and values of another type; a patch makes such things without a word. */
    @ParameterizedTest
    @CsvSource({
        "ha, Deployment, /spec, replica, 3",
        "ha, Deployment, /spec, revisionHistoryLimit, '\"3\"'",
        "ha, Deployment, /spec/template/spec, hostNetwork, '\"no\"'",
        "ha, Deployment, /spec/template/spec/containers/0, imagePullPolice, '\"Always\"'",
        "ha, Deployment, /spec/template/spec/containers/0/env/0, value, 5",
        "ha, NetworkPolicy, /spec, policyType, '[\"Ingress\"]'",
        "ha, ServiceMonitor, /spec/endpoints/0, scrapeIntervall, '\"15s\"'",
        "ha, PrometheusRule, /spec/groups/0/rules/0, severity, '\"page\"'",
        "ha, Cluster, /spec, replicas, 3",
        "ha, Cluster, /spec/postgresql/synchronous, number, '\"1\"'",
        "ha, Pooler, /spec/pgbouncer, poolmode, '\"transaction\"'",
        "ha, ScheduledBackup, /spec, schedule, '\"0 2 * * *\"'",
        "ha, ObjectStore, /spec, retentionPolicy, '\"thirty days\"'",
        "distributed, SGShardedCluster, /spec/shards, instances, 2",
        "small, StatefulSet, /spec/template/spec/containers/0/livenessProbe, periodSecond, 1",
    })
    void what_is_wrong_is_refused(String name, String kind, String place, String field, String value)
            throws IOException {
        JsonNode changed = Overlay.of(name).documents().stream()
                .filter(object -> object.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        StrictObjects.read(changed);
        ((ObjectNode) changed.at(place)).set(field, Overlay.documents(value).get(0));
        assertThatThrownBy(() -> StrictObjects.read(changed)).hasMessageContaining(field);
    }

    /** The overlay that README.md tells to make. */
    @OverlayTest
    void an_overlay_of_one_s_own_renders(String name) throws IOException, InterruptedException {
        String readme = Files.readString(Path.of("k8s/README.md"));
        String own = readme.substring(readme.indexOf("   apiVersion: kustomize"), readme.indexOf("   ```\n\n2."));
        Path folder = Files.createDirectories(Path.of("target/own-overlay", name));
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                own.stripIndent().replace("../rebound/k8s/overlays/ha", "../../../k8s/overlays/" + name));
        Overlay overlay = Overlay.render(folder);
        assertThat(overlay.service().getImage()).isEqualTo("your.registry/rebound:" + ServiceSettings.release());
        assertThat(overlay.environment(overlay.service()))
                .containsEntry("MP_JWT_VERIFY_ISSUER", "https://id.your.site/realms/career")
                .containsEntry("MP_JWT_VERIFY_AUDIENCES", "rebound");
    }

    @OverlayTest
    void ports_and_probes_are_the_service_s(String name) {
        Overlay overlay = Overlay.of(name);
        Container service = overlay.service();
        assertThat(ports(service))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "http", ServiceSettings.number("quarkus.http.port"),
                        "management", ServiceSettings.number("quarkus.management.port")));
        assertThat(List.of(service.getStartupProbe(), service.getReadinessProbe(), service.getLivenessProbe()))
                .extracting(Probe::getHttpGet)
                .extracting(HTTPGetAction::getPort)
                .containsOnly(new IntOrString("management"));
    }

    private static Map<String, Integer> ports(Container container) {
        return container.getPorts().stream()
                .collect(java.util.stream.Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
    }

    @OverlayTest
    void services_and_monitors_find_what_they_name(String name) {
        Overlay overlay = Overlay.of(name);
        for (Service service : overlay.all(Service.class)) {
            List<PodTemplateSpec> pods = overlay.pods().stream()
                    .filter(pod -> pod.getMetadata()
                            .getLabels()
                            .entrySet()
                            .containsAll(service.getSpec().getSelector().entrySet()))
                    .toList();
            assertThat(pods).as(service.getMetadata().getName()).hasSize(1);
            Map<String, Integer> ports =
                    ports(pods.get(0).getSpec().getContainers().get(0));
            assertThat(service.getSpec().getPorts()).allSatisfy(port -> assertThat(ports)
                    .containsKey(port.getTargetPort().getStrVal()));
        }
        ServiceMonitor monitor = overlay.only(ServiceMonitor.class);
        List<Service> monitored = overlay.all(Service.class).stream()
                .filter(service -> selects(
                        monitor.getSpec().getSelector(), service.getMetadata().getLabels()))
                .toList();
        assertThat(monitored).hasSize(1);
        assertThat(monitored.get(0).getSpec().getPorts())
                .extracting("name")
                .contains(monitor.getSpec().getEndpoints().get(0).getPort());
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        boolean byLabels = Optional.ofNullable(selector.getMatchLabels()).orElse(Map.of()).entrySet().stream()
                .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
        return byLabels
                && selector.getMatchExpressions().stream()
                        .allMatch(wanted -> wanted.getValues().contains(labels.get(wanted.getKey())));
    }

    @OverlayTest
    void replicas_spread_and_leave_one_at_a_time(String name) {
        Overlay overlay = Overlay.of(name);
        DeploymentSpec deployment = overlay.only(Deployment.class).getSpec();
        Map<String, String> labels = deployment.getTemplate().getMetadata().getLabels();
        assertThat(deployment.getSelector().getMatchLabels()).isEqualTo(labels);
        assertThat(deployment.getStrategy().getRollingUpdate().getMaxUnavailable())
                .isEqualTo(new IntOrString(0));
        assertThat(deployment.getTemplate().getSpec().getTopologySpreadConstraints())
                .extracting(TopologySpreadConstraint::getTopologyKey)
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
        assertThat(deployment.getTemplate().getSpec().getTopologySpreadConstraints())
                .allSatisfy(spread ->
                        assertThat(spread.getLabelSelector().getMatchLabels()).isEqualTo(labels));

        PodDisruptionBudget budget = overlay.only(PodDisruptionBudget.class);
        assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
        int replicas = overlay.all(HorizontalPodAutoscaler.class).stream()
                .map(autoscaler -> autoscaler.getSpec().getMinReplicas())
                .findFirst()
                .orElseGet(deployment::getReplicas);
        assertThat(replicas)
                .isEqualTo(Map.of("small", 1, "ha", 3, "distributed", 6).get(name));
        int mayGo = budget.getSpec().getMaxUnavailable() != null
                ? budget.getSpec().getMaxUnavailable().getIntVal()
                : replicas - budget.getSpec().getMinAvailable().getIntVal();
        assertThat(mayGo).as("a drain is possible").isPositive();
        if (replicas > 1) {
            assertThat(deployment.getReplicas()).as("the autoscaler's").isNull();
            assertThat(replicas - mayGo).as("somebody serves").isPositive();
            assertThat(deployment.getTemplate().getSpec().getTopologySpreadConstraints())
                    .extracting(TopologySpreadConstraint::getWhenUnsatisfiable)
                    .containsExactly("DoNotSchedule", "ScheduleAnyway");
            assertThat(overlay.only(HorizontalPodAutoscaler.class)
                            .getSpec()
                            .getScaleTargetRef()
                            .getName())
                    .isEqualTo("rebound");
        }
    }

    @OverlayTest
    void a_replica_has_time_to_end(String name) {
        long grace = Overlay.of(name)
                .only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getTerminationGracePeriodSeconds();
        assertThat(grace)
                .isGreaterThan(ServiceSettings.seconds("%prod.quarkus.shutdown.delay")
                        + ServiceSettings.seconds("%prod.quarkus.shutdown.timeout")
                        + 5);
    }

    @OverlayTest
    void pods_have_no_rights(String name) {
        for (PodTemplateSpec pod : Overlay.of(name).pods()) {
            PodSpec spec = pod.getSpec();
            String which = String.valueOf(pod.getMetadata().getLabels());
            assertThat(spec.getAutomountServiceAccountToken()).as(which).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(which).isTrue();
            assertThat(spec.getSecurityContext().getSeccompProfile().getType())
                    .as(which)
                    .isEqualTo("RuntimeDefault");
            assertThat(spec.getHostNetwork()).as(which).isNull();
            assertThat(Overlay.containers(pod)).allSatisfy(container -> {
                SecurityContext may = container.getSecurityContext();
                assertThat(may.getReadOnlyRootFilesystem()).as(which).isTrue();
                assertThat(may.getAllowPrivilegeEscalation()).as(which).isFalse();
                assertThat(may.getCapabilities().getDrop()).as(which).containsExactly("ALL");
                assertThat(container.getResources().getRequests()).as(which).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).as(which).containsKey("memory");
                assertThat(container.getImage()).as(which).matches("[a-z0-9.]+/[a-z0-9/.-]+:\\d+\\.\\d+[a-z0-9.-]*");
                if (container.getImage().contains("/rebound:")) {
                    assertThat(spec.getSecurityContext().getRunAsUser()).isEqualTo(185);
                }
            });
        }
    }

    @OverlayTest
    void what_is_mounted_is_there(String name) {
        Overlay overlay = Overlay.of(name);
        List<String> configMaps = overlay.all(ConfigMap.class).stream()
                .map(map -> map.getMetadata().getName())
                .toList();
        List<String> claims = overlay.all(PersistentVolumeClaim.class).stream()
                .map(claim -> claim.getMetadata().getName())
                .toList();
        for (PodTemplateSpec pod : overlay.pods()) {
            List<Volume> volumes = pod.getSpec().getVolumes();
            assertThat(volumes).allSatisfy(volume -> {
                if (volume.getConfigMap() != null) {
                    assertThat(configMaps).contains(volume.getConfigMap().getName());
                }
                if (volume.getPersistentVolumeClaim() != null) {
                    assertThat(claims)
                            .contains(volume.getPersistentVolumeClaim().getClaimName());
                }
            });
            List<String> mounted = Overlay.containers(pod)
                    .flatMap(container -> container.getVolumeMounts().stream())
                    .map(VolumeMount::getName)
                    .toList();
            assertThat(mounted)
                    .containsAll(volumes.stream().map(Volume::getName).toList())
                    .contains(pod.getMetadata().getLabels().get(SERVICE).equals("database") ? "data" : "tmp");
        }
        assertThat(overlay.environment(overlay.service()).get("REBOUND_ENCRYPTION_KEYSET"))
                .isEqualTo("file:/run/secrets/rebound/keyset.json");
        assertThat(overlay.service().getVolumeMounts())
                .extracting(VolumeMount::getMountPath)
                .contains("/run/secrets/rebound");
    }

    @OverlayTest
    void secrets_are_named_and_never_given(String name) throws IOException {
        Overlay overlay = Overlay.of(name);
        assertThat(overlay.all(Secret.class)).isEmpty();
        String readme = Files.readString(Path.of("k8s/README.md"));
        overlay.documents().stream()
                .flatMap(document -> Stream.concat(
                        document.findValues("secretKeyRef").stream(),
                        Stream.of("secret", "passwordSecret", "accessKeyId", "secretAccessKey")
                                .flatMap(field -> document.findValues(field).stream())))
                .flatMap(reference -> Stream.of(reference.path("name"), reference.path("secretName")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .distinct()
                .forEach(secret -> assertThat(readme)
                        .as("the secret that README.md tells to make")
                        .contains("`" + secret + "`"));
        assertThat(overlay.pods())
                .flatExtracting(pod -> Overlay.containers(pod).toList())
                .flatExtracting(Container::getEnv)
                .allSatisfy(variable -> {
                    if (variable.getName().matches(".*(PASSWORD|SECRET|KEYSET)")) {
                        assertThat(variable.getValue()).as(variable.getName()).isNull();
                    }
                });
    }

    @OverlayTest
    void settings_are_settings_and_none_is_missing(String name) {
        Overlay overlay = Overlay.of(name);
        List<Container> ours = overlay.pods().stream()
                .flatMap(Overlay::containers)
                .filter(container -> container.getImage().contains("/rebound:"))
                .toList();
        assertThat(ours).hasSize(3);
        assertThat(ours).allSatisfy(container -> assertThat(ServiceSettings.variables())
                .containsAll(overlay.environment(container).keySet()));
        Map<String, String> service = overlay.environment(overlay.service());
        assertThat(dev.rebound.platform.config.RequiredSettings.missing(
                        variable -> Optional.ofNullable(service.get(variable))
                                .map(value -> value + "x".repeat(32))
                                .orElse(null)))
                .isEmpty();
        assertThat(service).doesNotContainKeys("QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");
        assertThat(service.get("QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("false");
        assertThat(service.get("QUARKUS_FLYWAY_VALIDATE_AT_START")).isEqualTo("true");
    }

    /** Its own role, its own name for each release, and past a pooler, whose transactions may change the session. */
    @OverlayTest
    void the_migration_comes_first_and_is_the_release_s(String name) {
        Overlay overlay = Overlay.of(name);
        Job job = overlay.only(Job.class);
        Container migrate = Overlay.container(job.getSpec().getTemplate(), "migrate");
        assertThat(migrate.getArgs())
                .isEqualTo(name.equals("distributed") ? List.of("migrate", "spread") : List.of("migrate"));
        assertThat(migrate.getImage()).isEqualTo(overlay.service().getImage());
        String release = migrate.getImage().replaceAll(".*:", "");
        assertThat(release).isEqualTo(ServiceSettings.release());
        assertThat(job.getMetadata().getName()).isEqualTo("rebound-migrate-" + release.replace('.', '-'));
        Map<String, String> settings = overlay.environment(migrate);
        assertThat(settings.get("QUARKUS_FLYWAY_USERNAME")).isEqualTo("secret rebound-db-owner username");
        assertThat(settings.get("QUARKUS_DATASOURCE_JDBC_URL"))
                .isEqualTo(Map.of(
                                "small", "jdbc:postgresql://rebound-db/rebound",
                                "ha", "jdbc:postgresql://rebound-db-rw/rebound",
                                "distributed", "jdbc:postgresql://rebound-db:5433/rebound")
                        .get(name));
        Container waits = overlay.only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec()
                .getInitContainers()
                .get(0);
        assertThat(waits.getArgs()).containsExactly("migrate", "wait");
        assertThat(waits.getImage()).isEqualTo(migrate.getImage());
    }

    @OverlayTest
    void nobody_talks_to_anybody_but_for_what_is_named(String name) {
        Overlay overlay = Overlay.of(name);
        List<NetworkPolicy> policies = overlay.all(NetworkPolicy.class);
        assertThat(policies)
                .filteredOn(policy -> policy.getMetadata().getName().equals("nobody"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.getSpec().getPodSelector()).isEqualTo(new LabelSelector());
                    assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isEmpty();
                    assertThat(policy.getSpec().getEgress()).isEmpty();
                });
        Map<String, String> replicas = overlay.only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
        List<NetworkPolicy> callers = policies.stream()
                .filter(policy -> !policy.getSpec().getIngress().isEmpty())
                .filter(policy -> selects(policy.getSpec().getPodSelector(), replicas))
                .toList();
        assertThat(callers)
                .flatExtracting(policy -> policy.getSpec().getIngress())
                .allSatisfy(rule -> {
                    assertThat(rule.getFrom()).isNotEmpty().allSatisfy(peer -> assertThat(peer.getNamespaceSelector())
                            .isNotNull());
                    assertThat(rule.getPorts())
                            .extracting(port -> port.getPort().getStrVal())
                            .containsAnyOf("http", "management")
                            .allMatch(ports(overlay.service())::containsKey);
                });
        // Each pod of ours reaches the database, the migration and the service among them.
        assertThat(overlay.pods())
                .filteredOn(pod -> !pod.getMetadata().getLabels().get(SERVICE).equals("database"))
                .allSatisfy(pod -> assertThat(policies.stream()
                                .filter(policy -> selects(
                                        policy.getSpec().getPodSelector(),
                                        pod.getMetadata().getLabels()))
                                .flatMap(policy -> policy.getSpec().getEgress().stream())
                                .flatMap(rule -> rule.getTo().stream())
                                .map(peer -> peer.getPodSelector())
                                .filter(Objects::nonNull))
                        .isNotEmpty());
    }
}
