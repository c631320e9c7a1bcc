package dev.rebound.platform.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which methods an address takes, for the header Allow of a 405, and which template it is of; the framework leaves both out
 * where it refuses.
 */
@Singleton
public class AllowedMethods {

    private record Route(String template, Pattern path, String method) {}

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

    private final List<Route> routes = new ArrayList<>();

    @Inject
    AllowedMethods(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(root.value(), method);
                }
            }
        }
    }

    private void add(String root, Method method) {
        Path own = method.getAnnotation(Path.class);
        String template = ("/" + (own == null ? root : root + "/" + own.value())).replaceAll("/+", "/");
        Pattern path = Pattern.compile(PARAMETER.matcher(template).replaceAll("[^/]+"));
        Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .forEach(verb -> routes.add(new Route(template, path, verb.value())));
    }

    /** The template of an address, as {@code /v1/plans/{plan_id}}; nothing where the address is not known. */
    public Optional<String> templateOf(String path) {
        return routes.stream()
                .filter(route -> route.template().equals(path)
                        || route.path().matcher(path).matches())
                .map(Route::template)
                // "due" is no id where there is an address of its own.
                .min(Comparator.comparing(
                        template -> PARAMETER.matcher(template).results().count()));
    }

    /** The methods in alphabetical order, HEAD and OPTIONS included; empty where the address is not known. */
    public String of(String path) {
        TreeSet<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.path().matcher(path).matches())
                .map(Route::method)
                .forEach(methods::add);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return String.join(", ", methods);
    }
}
