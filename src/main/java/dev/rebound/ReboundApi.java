package dev.rebound;

import dev.rebound.platform.problem.ProblemDetails;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the contract says about the API as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Rebound",
                        version = "1.0.0",
                        summary = "Recover from a bad job interview and do better in the next one.",
                        description = """
                                Rebound helps a person recover from a bad job interview and do better in the next one: record
                                the interview and its hard and good moments, name the weaknesses behind them, reflect, log
                                moods and work through a checklist of six steps.

                                Every record belongs to the person whose token comes with the request; another person's is
                                answered like one that does not exist, but for what that person shares with their mentor
                                below `/v1/shared`. Errors are problem documents (RFC 9457) with a stable
                                `code`. Reads carry an `ETag`; changes need it in `If-Match`. `POST` takes an
                                `Idempotency-Key`. Lists go on with `next_cursor`.

                                Two request headers hold for every operation, so a client sets them once: `Accept-Language`
                                (`en` or `fr`) chooses the language of texts, while a person's own words are never
                                translated; `X-Request-Id` (at most 128 letters, digits, dots, dashes and underscores) gives
                                the request an id of the caller's own, which comes back and stands in each log line.

                                The examples are real replies, recorded from the service.
                                """,
                        contact = @Contact(name = "Rebound", url = "https://rebound.dev/contact"),
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        security = @SecurityRequirement(name = "bearerAuth"),
        tags = {
            @Tag(name = "Interviews", description = "Interviews that a person had or will have."),
            @Tag(name = "Moments", description = "Hard and good moments of an interview, and what to do next time."),
            @Tag(name = "Weaknesses", description = "The catalogue, a person's own, suggestions and assessments."),
            @Tag(name = "Reflections", description = "What a person writes about an interview; encrypted at rest."),
            @Tag(name = "Mood checks", description = "How a person feels, and how that changes."),
            @Tag(name = "Checklists", description = "The six steps of recovery as a list to work through."),
            @Tag(name = "Checklist templates", description = "What checklists are made from."),
            @Tag(name = "Plans", description = "If-then plans for at most two weaknesses at once."),
            @Tag(name = "Practice", description = "Practice sessions, and what is due today."),
            @Tag(name = "Progress", description = "What a person's records add up to, in figures and pictures."),
            @Tag(name = "Account", description = "What is kept of a person, what happened to it, and its end."),
            @Tag(name = "Export and import", description = "Everything a person has, to take along and bring back."),
            @Tag(name = "Grants", description = "What a person lets a mentor read, until when, and what was read."),
            @Tag(name = "Shared", description = "What others let the caller read as their mentor."),
            @Tag(name = "Worth entries", description = "What speaks for a person; encrypted at rest."),
            @Tag(name = "Contacts", description = "Who can help, and what they can give; to and from address books."),
            @Tag(name = "Help requests", description = "What a person asks of others, from the plan to the thanks."),
            @Tag(name = "Weeks", description = "Small targets of a week and what it held; rest counts."),
            @Tag(name = "Guidance", description = "What a career site publishes, and what of it fits a person."),
            @Tag(name = "Calendar feeds", description = "A person's dates in their calendar program."),
            @Tag(name = "Site figures", description = "What a site's people did, over groups of at least twenty.")
        },
        components = @Components(schemas = @Schema(name = "Problem", implementation = ProblemDetails.class)))
@SecurityScheme(
        securitySchemeName = "bearerAuth",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT")
public class ReboundApi extends Application {}
