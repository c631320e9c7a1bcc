package dev.rebound.account.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Grants in the words of the tests. */
final class Mentoring {

    private Mentoring() {}

    /** What a candidate sends to invite somebody. */
    static String invitation(GrantScope... scopes) {
        return """
                {"label": "Sam from the alumni network", "from_name": "Ada", "scopes": [%s], "ends_at": "%s"}""".formatted(
                        Arrays.stream(scopes)
                                .map(scope -> "\"" + scope.name().toLowerCase(java.util.Locale.ROOT) + "\"")
                                .collect(Collectors.joining(", ")),
                        Instant.now().plus(Duration.ofDays(30)));
    }

    /** Invites; the reply holds the code. */
    static JsonPath invite(Person candidate, GrantScope... scopes) {
        Response reply = candidate.post("/v1/grants", invitation(scopes));
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        return reply.jsonPath();
    }

    static Response accept(Person mentor, String code) {
        return mentor.post("/v1/shared", "{\"code\": \"" + code + "\"}");
    }

    /** Invites and accepts; gives the grant's id. */
    static String grant(Person candidate, Person mentor, GrantScope... scopes) {
        JsonPath invitation = invite(candidate, scopes);
        accept(mentor, invitation.getString("code")).then().statusCode(201);
        return invitation.getString("id");
    }

    /** Lets time pass for one grant: sets a column to a time gone by. */
    static void past(String grantId, String column) {
        try (Connection connection = Backend.connect("postgres");
                PreparedStatement statement = connection.prepareStatement(
                        "update access_grant set " + column + " = now() - interval '1 second' where id = ?")) {
            statement.setObject(1, UUID.fromString(grantId));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
