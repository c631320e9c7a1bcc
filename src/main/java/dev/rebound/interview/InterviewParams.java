package dev.rebound.interview;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of interviews, as text. */
public class InterviewParams extends PageParams {

    private static final int LONGEST_SEARCH = 200;

    @QueryParam("outcome")
    @Parameter(
            description = "Only those with this outcome.",
            schema = @Schema(implementation = Outcome.class),
            example = "rejected")
    String outcome;

    @QueryParam("kind")
    @Parameter(
            description = "Only real ones, or only mock ones.",
            schema = @Schema(implementation = InterviewKind.class),
            example = "real")
    String kind;

    @QueryParam("round")
    @Parameter(
            description = "Only those of this round.",
            schema = @Schema(implementation = InterviewRound.class),
            example = "technical")
    String round;

    @QueryParam("format")
    @Parameter(
            description = "Only those of this format.",
            schema = @Schema(implementation = InterviewFormat.class),
            example = "video")
    String format;

    @QueryParam("company")
    @Parameter(
            description = "Only those whose company contains this text; case and accents do not matter.",
            schema = @Schema(minLength = 1, maxLength = 200),
            example = "northwind")
    String company;

    @QueryParam("held_at_from")
    @Parameter(
            description = "Only those held at or after this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-11-01T00:00:00Z")
    String heldAtFrom;

    @QueryParam("held_at_to")
    @Parameter(
            description = "Only those held before this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-12-01T00:00:00Z")
    String heldAtTo;

    @QueryParam("weakness")
    @Parameter(
            description = "Only those with a moment that carries this weakness.",
            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]+$"),
            example = "rambling")
    String weakness;

    @QueryParam("q")
    @Parameter(
            description =
                    "Only those in whose company, role, notes and feedback every one of these words stands, in any"
                            + " language; case and accents do not matter.",
            schema = @Schema(minLength = 1, maxLength = 200),
            example = "sql examples")
    String q;

    @QueryParam("sort")
    @Parameter(
            description = "The order; a minus sign puts the newest first.",
            schema =
                    @Schema(
                            enumeration = {"-held_at", "held_at", "-created_at"},
                            defaultValue = "-held_at"),
            example = "-held_at")
    String sort;

    @QueryParam("deleted")
    @Parameter(
            description =
                    "True lists the deleted ones that can be restored; it goes with no filter and no sort, and they"
                            + " are never shared.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            example = "false")
    String deleted;

    /**
     * Refuses to look at deleted interviews: they are for the person alone.
     *
     * @throws Problem 400 where they are asked for
     */
    public void requireKept() {
        if (isForDeleted()) {
            throw Problem.parameter("deleted", FieldCode.UNKNOWN_VALUE, false);
        }
    }

    private boolean isForDeleted() {
        return Boolean.TRUE.equals(QueryValues.bool("deleted", deleted));
    }

    /**
     * Whether deleted interviews are asked for.
     *
     * @throws Problem 400 where a filter is asked for as well
     */
    boolean deleted() {
        if (!isForDeleted()) {
            return false;
        }
        List<FieldError> filters = Stream.of(
                        given("outcome", outcome),
                        given("kind", kind),
                        given("round", round),
                        given("format", format),
                        given("company", company),
                        given("held_at_from", heldAtFrom),
                        given("held_at_to", heldAtTo),
                        given("weakness", weakness),
                        given("q", q),
                        given("sort", sort))
                .flatMap(Optional::stream)
                .toList();
        if (!filters.isEmpty()) {
            throw Problem.of(ProblemCode.BAD_PARAMETER, filters);
        }
        return true;
    }

    private static Optional<FieldError> given(String name, String value) {
        return Optional.ofNullable(value)
                .map(unused -> FieldError.parameter(name, FieldCode.NOT_ALLOWED_HERE, "deleted=false"));
    }

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    InterviewFilter filter() {
        return new InterviewFilter(
                QueryValues.oneOf("outcome", outcome, Outcome.class),
                QueryValues.oneOf("kind", kind, InterviewKind.class),
                QueryValues.oneOf("round", round, InterviewRound.class),
                QueryValues.oneOf("format", format, InterviewFormat.class),
                QueryValues.text("company", company, LONGEST_SEARCH),
                QueryValues.instant("held_at_from", heldAtFrom),
                QueryValues.instant("held_at_to", heldAtTo),
                QueryValues.text("weakness", weakness, LONGEST_SEARCH),
                QueryValues.text("q", q, LONGEST_SEARCH),
                sort());
    }

    private InterviewFilter.Sort sort() {
        if (sort == null) {
            return InterviewFilter.Sort.NEWEST_HELD;
        }
        return Arrays.stream(InterviewFilter.Sort.values())
                .filter(known -> known.parameter().equals(sort))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        "sort",
                        FieldCode.UNKNOWN_VALUE,
                        Arrays.stream(InterviewFilter.Sort.values())
                                .map(InterviewFilter.Sort::parameter)
                                .collect(Collectors.joining(", "))));
    }
}
