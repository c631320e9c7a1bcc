package dev.rebound.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.config.Settings;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.jwt.config.JWTAuthContextInfoProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the service can be told, and what it tells itself in {@code application.properties}. */
final class ServiceSettings {

    private static final String MODELS = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final Pattern RELEASE = Pattern.compile("<artifactId>rebound</artifactId>\\s*<version>([^<]+)<");
    private static final Properties OWN = read();

    private ServiceSettings() {}

    private static Properties read() {
        Properties own = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources/application.properties"))) {
            own.load(file);
            return own;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Properties own() {
        return OWN;
    }

    static int number(String property) {
        return Integer.parseInt(OWN.getProperty(property));
    }

    static long seconds(String property) {
        return DurationConverter.parseDuration(OWN.getProperty(property)).toSeconds();
    }

    /** The version in pom.xml. */
    static String release() {
        try {
            Matcher version = RELEASE.matcher(Files.readString(Path.of("pom.xml")));
            if (!version.find()) {
                throw new IllegalStateException("pom.xml has no version");
            }
            return version.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Every environment variable that means something: to an extension of Quarkus, to SmallRye JWT, or to Rebound. */
    static Set<String> variables() {
        Stream<String> ofExtensions =
                ofExtensions().stream().flatMap(property -> property.findValuesAsText("environmentVariable").stream());
        return Stream.of(ofExtensions, ofTokens(), ofRebound())
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What each setting of an extension is without anybody's doing, where that is a value and not a sentence. */
    static Map<String, String> defaults() {
        Map<String, String> defaults = new TreeMap<>();
        for (JsonNode property : ofExtensions()) {
            String value = property.path("defaultValue").asText("");
            if (!value.contains(" ")) {
                property.findValuesAsText("property")
                        .forEach(name ->
                                defaults.put(name.replaceAll("\\.\"(datasource|persistence-unit)-name\"", ""), value));
            }
        }
        return defaults;
    }

    /** Each extension brings along a list of its settings, from which the guides are made. */
    private static List<JsonNode> ofExtensions() {
        try {
            List<JsonNode> properties = new ArrayList<>();
            for (URL model : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(MODELS))) {
                try (InputStream list = model.openStream()) {
                    collect(new ObjectMapper().readTree(list), properties);
                }
            }
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> properties) {
        if (node.path("@class").asText().endsWith(".ConfigProperty")) {
            properties.add(node);
        } else {
            node.forEach(part -> collect(part, properties));
        }
    }

    private static Stream<String> ofTokens() {
        return Arrays.stream(JWTAuthContextInfoProvider.class.getDeclaredFields())
                .map(field -> field.getAnnotation(ConfigProperty.class))
                .filter(annotation -> annotation != null)
                .map(annotation -> variable(annotation.name()));
    }

    /** Those of {@link Settings}. */
    static Stream<String> ofRebound() {
        return Arrays.stream(Settings.class.getMethods())
                .map(Method::getName)
                .map(name -> "REBOUND_" + name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
