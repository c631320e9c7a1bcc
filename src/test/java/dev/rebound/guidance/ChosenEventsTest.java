package dev.rebound.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.platform.owner.RowAccess;
import dev.rebound.support.Backend;
import dev.rebound.support.CareerSite;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a calendar gets to know: it is read without a token, so the person is all that is known. */
@ServiceTest
class ChosenEventsTest {

    @Inject
    ChosenEvents events;

    @Inject
    RowAccess access;

    private final CareerSite site = new CareerSite();
    private final Person admin = site.admin();
    private final Person ada = site.someone();

    @Test
    void chosen_published_events_are_there_the_latest_first_and_no_others() throws SQLException {
        String soon = admin.created("/v1/guidance", Bodies.publishedEvent(3, ""));
        String late = admin.created("/v1/guidance", Bodies.publishedEvent(9, ""));
        String gone = admin.created("/v1/guidance", Bodies.publishedEvent(5, ""));
        admin.created("/v1/guidance", Bodies.publishedEvent(6, ""));
        for (String path : List.of(soon, late, gone)) {
            ada.request().put(path + "/choice").then().statusCode(204);
        }
        admin.patch(gone, "\"0\"", "{\"status\": \"archived\"}").then().statusCode(200);
        List<ChosenEvent> chosen = ofOwner(ownerOf(soon));
        assertThat(chosen.stream().map(event -> event.id().toString()))
                .containsExactly(Person.idOf(late), Person.idOf(soon));
        ChosenEvent first = chosen.get(0);
        assertThat(first.title()).isEqualTo("An evening for nervous interviewees");
        assertThat(first.endsAt()).isAfter(first.startsAt());
        assertThat(first.timeZone()).isEqualTo("America/Montreal");
        assertThat(first.place()).isEqualTo("Main library");
        assertThat(first.url()).isNull();
        assertThat(first.updatedAt()).isNotNull();
        assertThat(ofOwner(UUID.randomUUID())).isEmpty();
    }

    private List<ChosenEvent> ofOwner(UUID owner) {
        return QuarkusTransaction.requiringNew().call(() -> {
            access.switchTo(owner);
            return events.ofOwner();
        });
    }

    private static UUID ownerOf(String path) throws SQLException {
        try (Connection connection = Backend.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select owner_id from guidance_choice where guidance_id = '" + Person.idOf(path) + "'")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }
}
