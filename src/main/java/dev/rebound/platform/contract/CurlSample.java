package dev.rebound.platform.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A call as a command of a POSIX shell. */
final class CurlSample {

    private CurlSample() {}

    static String of(SampleCall call) {
        List<String> parts = new ArrayList<>();
        parts.add("curl " + method(call) + "\"$REBOUND" + call.filledPath() + query(call) + "\"");
        if (!call.isOpen()) {
            parts.add("-H \"Authorization: Bearer $TOKEN\"");
        }
        call.in(Parameter.In.HEADER).forEach(input -> parts.add("-H '" + input.name() + ": " + input.value() + "'"));
        if (call.body() != null) {
            parts.add("-H 'Content-Type: " + call.body().mediaType() + "'");
            parts.add("--data-binary '" + call.body().text().replace("'", "'\\''") + "'");
        }
        return String.join(" \\\n  ", parts);
    }

    /** Nothing where curl chooses the method itself. */
    private static String method(SampleCall call) {
        boolean isImplied =
                call.method() == HttpMethod.GET || (call.method() == HttpMethod.POST && call.body() != null);
        return isImplied ? "" : "-X " + call.method() + " ";
    }

    private static String query(SampleCall call) {
        List<SampleCall.Input> inputs = call.in(Parameter.In.QUERY);
        return inputs.isEmpty()
                ? ""
                : inputs.stream()
                        .map(input -> input.name() + "=" + input.value())
                        .collect(Collectors.joining("&", "?", ""));
    }
}
