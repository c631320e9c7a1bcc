package dev.rebound.platform.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Shows each operation with curl, and with the SDKs for TypeScript and Java, in the extension that reference pages read.
 * Each sample runs as it stands where {@code REBOUND} and {@code TOKEN} are set; {@code SamplesIT} runs them all.
 */
final class CodeSamples {

    private CodeSamples() {}

    static void addTo(OpenAPI contract, String path, HttpMethod method, Operation operation) {
        SampleCall call = SampleCall.of(contract, path, method, operation);
        operation.addExtension(
                "x-codeSamples",
                List.of(
                        sample("shell", "curl", CurlSample.of(call)),
                        sample("typescript", "TypeScript", TypeScriptSample.of(call)),
                        sample("java", "Java", JavaSample.of(call))));
    }

    /** In this order in each build. */
    private static Map<String, String> sample(String language, String label, String source) {
        Map<String, String> sample = new LinkedHashMap<>();
        sample.put("lang", language);
        sample.put("label", label);
        sample.put("source", source);
        return sample;
    }
}
