package dev.rebound.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Completes the contract at build time with what holds for every operation, so that no resource has to repeat it:
 * shared errors and headers, the shapes of input and output, merge patches, real examples, samples of code.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description(
                        "The service itself, at whatever address a career site gives it: production, staging or local.")
                .addExtension("x-internal", false)));
        SchemaShapes shapes = new SchemaShapes(contract);
        shapes.lowerCaseEnums();
        shapes.inlineScalars();
        shapes.dropRedundantTypes();
        forEachOperation(contract, new PatchSchemas(contract)::patchBody);
        forEachOperation(contract, shapes::pageNames);
        new RecordSchemas(contract).complete();
        shapes.separateInputFromOutput();
        SharedParts.addTo(contract.getComponents());
        forEachOperation(
                contract, (path, method, operation) -> OperationParts.complete(contract, path, method, operation));
        contract.getComponents().getSchemas().values().forEach(Limits::complete);
        forEachOperation(contract, Examples::addTo);
        forEachOperation(contract, (path, method, operation) -> CodeSamples.addTo(contract, path, method, operation));
        shapes.dropUnused();
    }

    private static void forEachOperation(OpenAPI contract, OperationVisitor visitor) {
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> visitor.visit(path, method, operation)));
    }

    /** What is done to each operation. */
    @FunctionalInterface
    interface OperationVisitor {
        void visit(String path, PathItem.HttpMethod method, Operation operation);
    }

    /** Keeps the map type out of the callers. */
    static <V> Map<String, V> orEmpty(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
