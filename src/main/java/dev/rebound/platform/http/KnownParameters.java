package dev.rebound.platform.http;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not declare, and those given twice. */
class KnownParameters {

    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @Inject
    ResourceInfo resource;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty() || !resource.getResourceClass().getName().startsWith("dev.rebound.")) {
            return;
        }
        Set<String> known = declared.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declaredBy);
        List<FieldError> unknown = given.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> FieldError.parameter(printable(name), FieldCode.UNKNOWN_PARAMETER))
                .limit(20)
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(ProblemCode.UNKNOWN_PARAMETER, unknown);
        }
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                throw Problem.parameter(name, FieldCode.DUPLICATE);
            }
            // The framework would take an empty value for a missing one.
            if (values.get(0).isEmpty()) {
                throw Problem.parameter(name, FieldCode.REQUIRED);
            }
        });
    }

    private static String printable(String name) {
        String visible = name.replaceAll("[^\\x21-\\x7e]", "?");
        return visible.substring(0, Math.min(visible.length(), 60));
    }

    private static Set<String> declaredBy(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(names, parameter.getAnnotation(QueryParam.class));
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(names, field.getAnnotation(QueryParam.class));
                    }
                }
            }
        }
        return names;
    }

    private static void add(Set<String> names, QueryParam annotation) {
        if (annotation != null) {
            names.add(annotation.value());
        }
    }
}
