package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Statements;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long a look-up takes tells nothing of a secret (ASVS V11.2.4): it is looked up by its digest, which a guess that is
 * nearly right shares nothing with, and nowhere is it compared itself. Stop-watches would prove less.
 */
@ServiceTest
class SecretLookUpTest {

    private final Person ada = Person.someone();

    @Test
    void a_calendar_s_secret_never_reaches_the_database() {
        String address =
                ada.post("/v1/calendar-feeds", "{\"label\": \"Phone\"}").path("address");
        String secret = address.replaceFirst(".*/(.+)\\.ics", "$1");
        List<String> statements =
                Statements.during(() -> Person.nobody().get(address).then().statusCode(200));
        assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains(secret));
        assertThat(Rows.contents(Rows.ownerOf(ada)).toString()).doesNotContain(secret);
        for (String near : nearly(secret)) {
            List<String> asked = Statements.during(() ->
                    Person.nobody().get("/v1/calendar/" + near + ".ics").then().statusCode(404));
            assertThat(asked).as("one look-up, and nothing behind it").hasSizeLessThan(statements.size());
            assertThat(asked).noneMatch(sql -> sql.contains(near));
        }
    }

    @Test
    void an_invitation_s_code_never_reaches_the_database() {
        JsonPath invitation = ada.post("/v1/grants", """
                        {"label": "Sam", "scopes": ["progress"], "ends_at": "%s"}""".formatted(Instant.now().plus(Duration.ofDays(3))))
                .jsonPath();
        String code = invitation.getString("code");
        Person sam = Person.someone();
        List<Integer> lookUps = new ArrayList<>();
        for (String near : nearly(code)) {
            List<String> asked =
                    Statements.during(() -> accept(sam, near).then().statusCode(422));
            assertThat(asked).noneMatch(sql -> sql.contains(near) || sql.contains(near.replace("-", "")));
            lookUps.add(asked.size());
        }
        assertThat(lookUps.subList(1, lookUps.size()).stream().distinct()).hasSize(1);
        List<String> accepted = Statements.during(() -> accept(sam, code).then().statusCode(201));
        assertThat(accepted).noneMatch(sql -> sql.contains(code) || sql.contains(code.replace("-", "")));
    }

    private static Response accept(Person mentor, String code) {
        return mentor.post("/v1/shared", "{\"code\": \"" + code + "\"}");
    }

    /** Wrong at the end, at the beginning, in the middle. */
    private static List<String> nearly(String secret) {
        int middle = secret.length() / 2 + 1;
        return List.of(changed(secret, secret.length() - 1), changed(secret, 0), changed(secret, middle));
    }

    private static String changed(String secret, int place) {
        char other = secret.charAt(place) == '7' ? '8' : '7';
        return secret.substring(0, place) + other + secret.substring(place + 1);
    }
}
