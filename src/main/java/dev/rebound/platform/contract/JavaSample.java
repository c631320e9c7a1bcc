package dev.rebound.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A call with the artifact {@code dev.rebound:rebound-sdk}, as statements that jshell takes. */
final class JavaSample {

    private static final String CLIENT = """
            import dev.rebound.sdk.ReboundClient;
            import dev.rebound.sdk.api.*;
            import dev.rebound.sdk.model.*;
            import java.util.*;

            var rebound = ReboundClient.of(System.getenv("REBOUND"), () -> System.getenv("TOKEN"));
            """;

    private JavaSample() {}

    static String of(SampleCall call) {
        String api = capitalized(camelCase(call.tag())) + "Api";
        List<String> setters = new ArrayList<>();
        call.inputs().forEach(input -> setters.add(setter(input)));
        if (call.body() != null) {
            setters.add(setter(call.body()));
        }
        String reply = "new %s(rebound).%s(%s)".formatted(api, call.id(), call.takesAnything() ? "request" : "");
        return CLIENT
                + (call.takesAnything() ? request(api, call.id(), setters) : "")
                + (call.replies() ? "System.out.println(" + reply + ");" : reply + ";");
    }

    private static String request(String api, String operation, List<String> setters) {
        String builder = "var request = %s.API%sRequest.newBuilder()".formatted(api, capitalized(operation));
        return setters.isEmpty()
                ? builder + ".build();\n"
                : builder + "\n    " + String.join("\n    ", setters) + "\n    .build();\n";
    }

    private static String setter(SampleCall.Input input) {
        String value = literal(input.value());
        return "." + camelCase(input.name()) + "("
                + ("uuid".equals(input.format()) ? "UUID.fromString(" + value + ")" : value) + ")";
    }

    private static String setter(SampleCall.Body body) {
        if (body.isText()) {
            return ".body(" + literal(body.text()) + ")";
        }
        // A map's class would not say what it holds.
        String type = body.schema() == null
                ? "new com.fasterxml.jackson.core.type.TypeReference<>() {}"
                : body.schema() + ".class";
        String name = body.schema() == null ? "requestBody" : uncapitalized(body.schema());
        String json = body.json().replace("\\", "\\\\").replace("\n", "\n        ");
        return ".%s(rebound.getObjectMapper().readValue(\"\"\"\n        %s\n        \"\"\", %s))"
                .formatted(name, json, type);
    }

    private static String literal(String value) {
        return "\""
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n") + "\"";
    }

    /** A name of the contract as the generator writes it: {@code iso_week}, {@code If-Match} and {@code Site figures}. */
    private static String camelCase(String name) {
        String[] words = name.split("[_ -]", -1);
        StringBuilder joined = new StringBuilder(uncapitalized(words[0]));
        for (int i = 1; i < words.length; i++) {
            joined.append(capitalized(words[i]));
        }
        return joined.toString();
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String uncapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
