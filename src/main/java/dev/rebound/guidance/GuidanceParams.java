package dev.rebound.guidance;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.paging.PageParams;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters of the list of guidance, as text. */
public class GuidanceParams extends PageParams {

    private static final int LONGEST_SLUG = 80;

    @QueryParam("kind")
    @Parameter(
            description = "Only entries of this kind.",
            schema = @Schema(implementation = GuidanceKind.class),
            example = "event")
    String kind;

    @QueryParam("language")
    @Parameter(
            description = "Only entries in this language.",
            schema = @Schema(implementation = Language.class),
            example = "en")
    String language;

    @QueryParam("step")
    @Parameter(
            description = "Only entries that help with this step.",
            schema = @Schema(implementation = RecoveryStep.class),
            example = "help")
    String step;

    @QueryParam("weakness")
    @Parameter(
            description = "Only entries that help with this weakness of the catalogue.",
            schema = @Schema(minLength = 1, maxLength = 80, pattern = "^[a-z0-9-]+$"),
            example = "visible-nerves")
    String weakness;

    @QueryParam("starts_from")
    @Parameter(
            description = "Only events that begin at or after this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2026-12-01T00:00:00Z")
    String startsFrom;

    @QueryParam("starts_to")
    @Parameter(
            description = "Only events that begin before this time.",
            schema = @Schema(format = "date-time", maxLength = 40),
            example = "2027-01-01T00:00:00Z")
    String startsTo;

    @QueryParam("status")
    @Parameter(
            description =
                    "Only entries that stand there. Without the role site-admin none but published ones are seen.",
            schema = @Schema(implementation = GuidanceStatus.class),
            example = "published")
    String status;

    @QueryParam("chosen")
    @Parameter(
            description = "Only events that the person chose, or did not.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "true")
    String chosen;

    @QueryParam("dismissed")
    @Parameter(
            description = "Only entries that the person dismissed, or did not.",
            schema = @Schema(type = SchemaType.BOOLEAN),
            example = "false")
    String dismissed;

    @QueryParam("sort")
    @Parameter(
            description = "The order: newest first, or events alone by when they begin.",
            schema =
                    @Schema(
                            enumeration = {"-created_at", "starts_at"},
                            defaultValue = "-created_at"),
            example = "starts_at")
    String sort;

    /** The orders that an index serves; each ends in the id. */
    enum Sort {
        NEWEST("-created_at", "createdAt", " desc", "<"),
        NEXT_EVENT("starts_at", "startsAt", " asc", ">");

        private final String parameter;
        private final String field;
        private final String direction;
        private final String beyond;

        Sort(String parameter, String field, String direction, String beyond) {
            this.parameter = parameter;
            this.field = field;
            this.direction = direction;
            this.beyond = beyond;
        }

        String field() {
            return field;
        }

        String direction() {
            return direction;
        }

        String beyond() {
            return beyond;
        }

        boolean onlyEvents() {
            return this == NEXT_EVENT;
        }

        /** Where a row stands in this order. */
        List<String> positionOf(SeenGuidance row) {
            Guidance guidance = row.guidance();
            return List.of(
                    (onlyEvents() ? guidance.startsAt() : guidance.createdAt()).toString(),
                    guidance.id().toString());
        }
    }

    /** Which entries, in which order; {@code null} asks for all. */
    record Filter(
            GuidanceKind kind,
            Language language,
            String step,
            String weakness,
            Instant startsFrom,
            Instant startsTo,
            GuidanceStatus status,
            Boolean chosen,
            Boolean dismissed,
            Sort sort) {}

    /**
     * The filter that the parameters ask for.
     *
     * @throws Problem 400 where a value is not right
     */
    Filter filter() {
        RecoveryStep wanted = QueryValues.oneOf("step", step, RecoveryStep.class);
        return new Filter(
                QueryValues.oneOf("kind", kind, GuidanceKind.class),
                QueryValues.oneOf("language", language, Language.class),
                wanted == null ? null : wanted.name(),
                QueryValues.text("weakness", weakness, LONGEST_SLUG),
                QueryValues.instant("starts_from", startsFrom),
                QueryValues.instant("starts_to", startsTo),
                QueryValues.oneOf("status", status, GuidanceStatus.class),
                QueryValues.bool("chosen", chosen),
                QueryValues.bool("dismissed", dismissed),
                sort());
    }

    private Sort sort() {
        if (sort == null) {
            return Sort.NEWEST;
        }
        return Arrays.stream(Sort.values())
                .filter(known -> known.parameter.equals(sort))
                .findFirst()
                .orElseThrow(() -> Problem.parameter(
                        "sort",
                        FieldCode.UNKNOWN_VALUE,
                        Arrays.stream(Sort.values())
                                .map(known -> known.parameter)
                                .collect(Collectors.joining(", "))));
    }
}
