package dev.rebound.account.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import dev.rebound.support.Person;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;

/**
 * A calendar feed as a test meets it: its record and its address.
 *
 * @param path the record's
 * @param address the calendar's, secret and whole
 */
record Ics(String path, String address) {

    /** A feed of everything, in UTC, with what more the body says: {@code , "details": "titles"}. */
    static Ics of(Person person, String more) {
        String zone = more.contains("time_zone") ? "" : ", \"time_zone\": \"UTC\"";
        Response reply = person.post("/v1/calendar-feeds", "{\"label\": \"My dates\"" + zone + more + "}");
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(201);
        JsonPath feed = reply.jsonPath();
        return new Ics("/v1/calendar-feeds/" + feed.getString("id"), feed.getString("address"));
    }

    /** The secret in the address. */
    String secret() {
        return address.replaceAll(".*/", "").replace(".ics", "");
    }

    /** What a calendar program gets, which has no token. */
    Response response() {
        return Person.nobody().get(address);
    }

    String text() {
        Response reply = response();
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(200);
        return reply.asString();
    }

    String etag() {
        return response().header("ETag");
    }

    /** The entries; the calendar is valid, or the test fails. */
    List<VEvent> events() {
        ICalendar calendar = Biweekly.parse(text()).first();
        // The reader keeps time zones apart, so that the validator takes a calendar without entries for an empty one.
        if (!calendar.getEvents().isEmpty()) {
            assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        }
        return calendar.getEvents();
    }

    List<String> summaries() {
        return events().stream().map(event -> event.getSummary().getValue()).toList();
    }

    /** The UIDs without what all end in. */
    List<String> keys() {
        return events().stream()
                .map(event -> event.getUid().getValue().replace("@rebound", ""))
                .toList();
    }
}
