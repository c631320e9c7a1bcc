package dev.rebound.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every error, {@code application/problem+json} (RFC 9457). */
@Schema(name = "Problem", description = "What went wrong and what to do about it (RFC 9457).")
public record ProblemDetails(
        @Schema(
                description = "A relative reference that names the kind of problem.",
                format = "uri-reference",
                maxLength = 120,
                examples = {"/problems/not-found"})
        String type,

        @Schema(
                description = "The kind of problem in a few words, in the caller's language.",
                maxLength = 200,
                examples = {"Not found"})
        String title,

        @Schema(
                description = "The HTTP status.",
                minimum = "400",
                maximum = "599",
                examples = {"404"})
        int status,

        @Schema(
                description = "What to do about it, in the caller's language.",
                maxLength = 1000,
                examples = {"There is nothing at this address for you. Check the id."})
        String detail,

        @Schema(
                description = "The path that was asked for.",
                format = "uri-reference",
                maxLength = 4000,
                examples = {"/v1/interviews/0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        String instance,

        @Schema(
                description = "A stable code for programs. New codes may be added.",
                pattern = "^[a-z0-9_]+$",
                maxLength = 60,
                examples = {"not_found"})
        String code,

        @Schema(
                description = "The id of this request, also in the header X-Request-Id.",
                maxLength = 128,
                examples = {"0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11"})
        String requestId,

        @Schema(description = "The faults found, where there are several or they have a place.", maxItems = 100)
        List<Fault> errors) {

    /** One fault with the place it is in: exactly one of pointer, parameter and header. */
    @Schema(
            name = "Fault",
            description = "One fault, with the place it is in: one of `pointer`, `parameter` and `header`.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fault(
            @Schema(
                    description = "A JSON pointer into the body (RFC 6901).",
                    maxLength = 1000,
                    examples = {"/self_assessment/overall"})
            String pointer,

            @Schema(
                    description = "A query parameter's name.",
                    maxLength = 200,
                    examples = {"limit"})
            String parameter,

            @Schema(
                    description = "A header's name.",
                    maxLength = 200,
                    examples = {"If-Match"})
            String header,

            @Schema(
                    description = "A stable code for programs. New codes may be added.",
                    pattern = "^[a-z0-9_]+$",
                    maxLength = 60,
                    examples = {"out_of_range"})
            String code,

            @Schema(
                    description = "What to do about it, in the caller's language.",
                    maxLength = 1000,
                    examples = {"Give a number from 1 to 5."})
            String detail) {}
}
