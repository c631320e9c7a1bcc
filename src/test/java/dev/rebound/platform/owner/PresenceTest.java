package dev.rebound.platform.owner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who came, from which site, and when last. */
@ServiceTest
class PresenceTest {

    private final String subject = "person-" + UUID.randomUUID();

    @Test
    void a_person_is_noted_once_with_their_site() throws SQLException {
        Person person = Person.withToken(Tokens.of(subject, "north"));
        person.interview();
        person.get("/v1/interviews").then().statusCode(200);
        assertThat(seen("north")).hasSize(1);
        assertThat(seen("south")).isEmpty();
    }

    @Test
    void a_refused_request_shows_that_they_came_too() throws SQLException {
        Person.withToken(Tokens.of(subject)).post("/v1/interviews", "{}").then().statusCode(422);
        assertThat(seen(CallerIds.DEFAULT_SITE)).hasSize(1);
    }

    @Test
    void who_only_reads_came_too() throws SQLException {
        Person.withToken(Tokens.of(subject)).get("/v1/interviews").then().statusCode(200);
        assertThat(seen(CallerIds.DEFAULT_SITE)).hasSize(1);
    }

    @Test
    void a_forged_token_leaves_no_trace() throws SQLException {
        Person.withToken(Tokens.forged(Tokens.claims(subject)))
                .get("/v1/interviews")
                .then()
                .statusCode(401);
        assertThat(seen(CallerIds.DEFAULT_SITE)).isEmpty();
    }

    private List<Instant> seen(String site) throws SQLException {
        try (Connection connection = Backend.connect("postgres");
                PreparedStatement statement = connection.prepareStatement(
                        "select last_seen_at from person where owner_id = ? and site_id = ?")) {
            statement.setObject(1, OwnerId.of(Tokens.ISSUER, site, subject));
            statement.setObject(2, OwnerId.ofSite(Tokens.ISSUER, site));
            try (ResultSet rows = statement.executeQuery()) {
                List<Instant> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getTimestamp(1).toInstant());
                }
                return found;
            }
        }
    }
}
