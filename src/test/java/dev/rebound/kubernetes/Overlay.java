package dev.rebound.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.rebound.support.Command;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** One installation, as {@code kubectl kustomize} renders it. */
record Overlay(String name, List<JsonNode> documents, List<KubernetesResource> objects) {

    private static final Path FOLDER = Path.of("k8s/overlays");

    private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** One of ours, rendered once a run. */
    static Overlay of(String name) {
        return RENDERED.computeIfAbsent(name, overlay -> {
            try {
                return render(FOLDER.resolve(overlay));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        });
    }

    static Overlay render(Path folder) throws IOException, InterruptedException {
        String rendered = Command.run(
                Path.of("."), Map.of(), Duration.ofSeconds(30), List.of("kubectl", "kustomize", folder.toString()));
        List<JsonNode> documents = documents(rendered);
        List<KubernetesResource> objects = new ArrayList<>();
        for (JsonNode document : documents) {
            StrictObjects.read(document).ifPresent(objects::add);
        }
        return new Overlay(folder.getFileName().toString(), documents, List.copyOf(objects));
    }

    static List<JsonNode> documents(String yaml) throws IOException {
        try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class).readValues(yaml)) {
            return all.readAll();
        }
    }

    <T> List<T> all(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <T> T only(Class<T> kind) {
        assertThat(all(kind)).as(name + ": " + kind.getSimpleName()).hasSize(1);
        return all(kind).get(0);
    }

    Container service() {
        return container(only(Deployment.class).getSpec().getTemplate(), "rebound");
    }

    static Container container(PodTemplateSpec pod, String name) {
        return pod.getSpec().getContainers().stream()
                .filter(container -> container.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Of pods that these manifests make themselves; those of operators' databases are the operators'. */
    List<PodTemplateSpec> pods() {
        return Stream.of(
                        all(Deployment.class).stream()
                                .map(deployment -> deployment.getSpec().getTemplate()),
                        all(StatefulSet.class).stream().map(set -> set.getSpec().getTemplate()),
                        all(Job.class).stream().map(job -> job.getSpec().getTemplate()),
                        all(CronJob.class).stream()
                                .map(job ->
                                        job.getSpec().getJobTemplate().getSpec().getTemplate()))
                .flatMap(pods -> pods)
                .toList();
    }

    static Stream<Container> containers(PodTemplateSpec pod) {
        return Stream.concat(pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream());
    }

    /** The settings that a container of Rebound's gets, secret ones with the secret's name and key as their value. */
    Map<String, String> environment(Container container) {
        Map<String, String> variables = new TreeMap<>();
        container.getEnvFrom().forEach(source -> all(ConfigMap.class).stream()
                .filter(map -> map.getMetadata()
                        .getName()
                        .equals(source.getConfigMapRef().getName()))
                .forEach(map -> variables.putAll(map.getData())));
        for (EnvVar variable : container.getEnv()) {
            variables.put(
                    variable.getName(),
                    variable.getValue() != null
                            ? variable.getValue()
                            : "secret "
                                    + variable.getValueFrom().getSecretKeyRef().getName() + " "
                                    + variable.getValueFrom().getSecretKeyRef().getKey());
        }
        return variables;
    }
}
