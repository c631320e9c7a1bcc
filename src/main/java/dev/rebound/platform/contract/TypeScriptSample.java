package dev.rebound.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A call with the package {@code @rebound/sdk}, as a module for Node. */
final class TypeScriptSample {

    private static final String CLIENT = """
            import { createClient } from '@rebound/sdk';

            const { REBOUND = '', TOKEN = '' } = process.env;
            const rebound = createClient({ serverUrl: REBOUND, auth: { bearer: TOKEN } });
            """;

    private TypeScriptSample() {}

    static String of(SampleCall call) {
        List<String> groups = new ArrayList<>();
        addGroup(groups, "path", call.in(Parameter.In.PATH));
        addGroup(groups, "query", call.in(Parameter.In.QUERY));
        addGroup(groups, "headers", call.in(Parameter.In.HEADER));
        if (call.body() != null) {
            groups.add("body: " + call.body().json().replace("\n", "\n  "));
        }
        String argument = groups.isEmpty() ? "" : "{\n  " + String.join(",\n  ", groups) + ",\n}";
        String method = "rebound." + call.id();
        if (call.isList()) {
            return CLIENT + "for await (const item of " + method + ".items(" + argument + ")) console.log(item);";
        }
        String reply = "await " + method + "(" + argument + ")";
        return CLIENT + (call.replies() ? "console.log(" + reply + ");" : reply + ";");
    }

    private static void addGroup(List<String> groups, String name, List<SampleCall.Input> inputs) {
        if (!inputs.isEmpty()) {
            groups.add(inputs.stream()
                    .map(input -> property(input.name()) + ": '" + input.value() + "'")
                    .collect(Collectors.joining(", ", name + ": { ", " }")));
        }
    }

    private static String property(String name) {
        return name.contains("-") ? "'" + name + "'" : name;
    }
}
