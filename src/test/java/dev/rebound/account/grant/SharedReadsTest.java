package dev.rebound.account.grant;

import static dev.rebound.account.grant.GrantScope.INTERVIEWS;
import static dev.rebound.account.grant.GrantScope.PROGRESS;
import static dev.rebound.account.grant.GrantScope.REFLECTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a mentor reads under a grant, and what not. */
@ServiceTest
class SharedReadsTest {

    private static final String SHARED = "/v1/shared/{grant_id}/";

    private final Person ada = Person.someone();
    private final Person sam = Person.someone();

    /** Every read below a grant. */
    private static List<String> templates() {
        List<String> templates = new ArrayList<>();
        Contract.document().path("paths").fieldNames().forEachRemaining(path -> {
            if (path.startsWith(SHARED)) {
                templates.add(path);
            }
        });
        assertThat(templates).hasSize(16);
        return templates;
    }

    private static boolean isOf(GrantScope scope, String template) {
        String rest = template.substring(SHARED.length());
        return rest.split("/", 2)[0].equals(scope.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void what_the_candidate_deleted_is_theirs_alone() {
        String grant = Mentoring.grant(ada, sam, INTERVIEWS);
        String kept = ada.interview();
        String deleted = ada.interview();
        ada.delete(deleted).then().statusCode(204);
        String shared = "/v1/shared/" + grant + "/interviews";
        sam.get(shared + "?deleted=false").then().statusCode(200).body("items.id", contains(Person.idOf(kept)));
        sam.get(shared + "?deleted=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad_parameter"))
                .body("errors.parameter", contains("deleted"))
                .body("errors.code", contains("unknown_value"));
        sam.get(shared + "/" + Person.idOf(deleted)).then().statusCode(404);
        ada.get("/v1/interviews?deleted=true").then().body("items.id", contains(Person.idOf(deleted)));
    }

    @ParameterizedTest
    @CsvSource({
        "INTERVIEWS, 'companyword,roleword,notesword,feedbackword,momentword,ownweaknessword'",
        "CHECKLISTS, 'itemword'",
        "PLANS, 'cueword,responseword,ownweaknessword'",
        "PROGRESS, 'companyword,roleword,ownweaknessword'",
        "REFLECTIONS, 'lessonword,fairerword'",
    })
    void a_scope_shows_its_own_words_and_no_others(GrantScope scope, String words) {
        Candidate candidate = Candidate.with(ada);
        String grant = Mentoring.grant(ada, sam, scope);
        StringBuilder read = new StringBuilder();
        for (String template : templates()) {
            Response reply = sam.get(candidate.address(template, grant));
            assertThat(reply.statusCode()).as(template).isEqualTo(isOf(scope, template) ? 200 : 403);
            // A refusal names the address that was asked for, with the slug in it.
            read.append(reply.statusCode() == 200 ? reply.asString() : "");
        }
        List<String> shown =
                Candidate.WORDS.stream().filter(word -> read.indexOf(word) >= 0).toList();
        assertThat(shown).containsExactlyInAnyOrder(words.split(","));
    }

    @Test
    void each_read_is_what_the_candidate_reads_at_their_own_address() {
        Candidate candidate = Candidate.with(ada);
        String grant = Mentoring.grant(ada, sam, GrantScope.values());
        for (String template : templates()) {
            String shared = candidate.address(template, grant);
            Response his = sam.get(shared);
            Response hers = ada.get(shared.replace("/v1/shared/" + grant, "/v1"));
            assertThat(withoutTime(his)).as(template).isEqualTo(withoutTime(hers));
            assertThat(his.header("ETag")).as(template).isEqualTo(hers.header("ETag"));
        }
        ada.get("/v1/grants/" + grant + "/reads?limit=100")
                .then()
                .body("items", hasSize(templates().size()));
    }

    private static String withoutTime(Response reply) {
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.asString().replaceAll("\"as_of\":\"[^\"]+\"", "");
    }

    @ParameterizedTest
    @EnumSource(value = GrantState.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void only_an_active_grant_opens_anything(GrantState state) {
        Candidate candidate = Candidate.with(ada);
        JsonPath invitation = Mentoring.invite(ada, GrantScope.values());
        String grant = invitation.getString("id");
        if (state == GrantState.ENDED || state == GrantState.REVOKED) {
            Mentoring.accept(sam, invitation.getString("code")).then().statusCode(201);
        }
        switch (state) {
            case ENDED -> Mentoring.past(grant, "ends_at");
            case EXPIRED -> Mentoring.past(grant, "invitation_expires_at");
            case REVOKED -> ada.delete("/v1/grants/" + grant).then().statusCode(204);
            default -> assertThat(state).isEqualTo(GrantState.INVITED);
        }
        for (String template : templates()) {
            sam.get(candidate.address(template, grant)).then().statusCode(404).body("code", equalTo("not_found"));
        }
        ada.get("/v1/grants/" + grant + "/reads").then().body("items", empty());
    }

    @Test
    void a_grant_opens_nothing_to_anybody_but_its_mentor() {
        String subject = "sam-" + UUID.randomUUID();
        Person mentor = Person.withToken(Tokens.of(subject));
        Candidate candidate = Candidate.with(ada);
        String grant = Mentoring.grant(ada, mentor, GrantScope.values());
        Person holderOfAnother = Person.someone();
        Mentoring.grant(ada, holderOfAnother, GrantScope.values());
        List<Person> others =
                List.of(Person.someone(), ada, holderOfAnother, Person.withToken(Tokens.of(subject, "elsewhere")));
        for (String template : templates()) {
            for (Person other : others) {
                other.get(candidate.address(template, grant)).then().statusCode(404);
            }
            Person.nobody().get(candidate.address(template, grant)).then().statusCode(401);
        }
        others.forEach(other -> other.get("/v1/shared/" + grant).then().statusCode(404));
        Person.nobody().get("/v1/shared").then().statusCode(401);
        Person.nobody().get("/v1/shared/" + grant).then().statusCode(401);
        mentor.get("/v1/shared").then().body("items.id", contains(grant));
        mentor.get("/v1/shared/none/plans").then().statusCode(400).body("code", equalTo("malformed_id"));
    }

    @Test
    void the_mentor_s_own_rows_are_out_of_reach_while_they_read_shared_ones() {
        String his = sam.interview();
        String hers = ada.interview();
        String shared = "/v1/shared/" + Mentoring.grant(ada, sam, INTERVIEWS);
        sam.get(shared + "/interviews").then().body("items.id", contains(Person.idOf(hers)));
        sam.get(shared + his.substring(3)).then().statusCode(404);
        sam.get("/v1/interviews").then().body("items.id", contains(Person.idOf(his)));
        sam.get(hers).then().statusCode(404);
    }

    @Test
    void a_mentor_of_two_reads_each_under_their_own_grant() {
        Person bea = Person.someone();
        String adas = ada.interview();
        String beas = bea.interview();
        String underAda = "/v1/shared/" + Mentoring.grant(ada, sam, INTERVIEWS);
        String underBea = "/v1/shared/" + Mentoring.grant(bea, sam, INTERVIEWS);
        sam.get(underAda + adas.substring(3)).then().statusCode(200);
        sam.get(underAda + beas.substring(3)).then().statusCode(404);
        sam.get(underBea + adas.substring(3)).then().statusCode(404);
        sam.get(underBea + beas.substring(3)).then().statusCode(200);
    }

    @Test
    void a_chain_of_grants_does_not_pass_on() {
        Person bea = Person.someone();
        ada.interview();
        String underAda = Mentoring.grant(ada, sam, INTERVIEWS);
        Mentoring.grant(sam, bea, INTERVIEWS);
        bea.get("/v1/shared/" + underAda + "/interviews").then().statusCode(404);
    }

    @Test
    void shared_lists_go_on_by_cursor_and_by_link() {
        for (int i = 0; i < 3; i++) {
            ada.interview();
        }
        String shared = "/v1/shared/" + Mentoring.grant(ada, sam, INTERVIEWS, PROGRESS);
        for (String list : List.of("/interviews?limit=2&outcome=pending", "/progress/interviews?limit=2")) {
            Response first = sam.get(shared + list);
            String cursor = first.jsonPath().getString("next_cursor");
            assertThat(first.jsonPath().getBoolean("has_more")).isTrue();
            sam.get(shared + list + "&cursor=" + cursor).then().statusCode(200).body("items", hasSize(1));
            String link = first.header("Link").replaceAll("^<(.*)>.*$", "$1");
            assertThat(link).startsWith(shared);
            sam.request()
                    .urlEncodingEnabled(false)
                    .get(link)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
    }

    @Test
    void a_copy_that_is_still_right_is_a_read_as_well() {
        String interview = ada.interview();
        String grant = Mentoring.grant(ada, sam, INTERVIEWS);
        String path = "/v1/shared/" + grant + interview.substring(3);
        String etag = sam.get(path).header("ETag");
        sam.request().header("If-None-Match", etag).get(path).then().statusCode(304);
        sam.request().head(path).then().statusCode(200);
        ada.get("/v1/grants/" + grant + "/reads").then().body("items", hasSize(3));
    }

    @Test
    void what_was_refused_was_not_read() {
        String grant = Mentoring.grant(ada, sam, INTERVIEWS);
        sam.get("/v1/shared/" + grant + "/reflections").then().statusCode(403);
        sam.get("/v1/shared/" + grant + "/interviews/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        sam.get("/v1/shared/" + grant + "/interviews?limit=none").then().statusCode(400);
        sam.get("/v1/shared/" + grant + "/interviews?zz=1").then().statusCode(400);
        ada.get("/v1/grants/" + grant + "/reads").then().body("items", empty());
    }

    @Test
    void reads_tell_neither_words_nor_searches() {
        Candidate candidate = Candidate.with(ada);
        String grant = Mentoring.grant(ada, sam, GrantScope.values());
        sam.get("/v1/shared/" + grant + "/interviews?q=notesword").then().body("items", hasSize(1));
        sam.get(candidate.address("/v1/shared/{grant_id}/progress/weaknesses/{slug}", grant))
                .then()
                .statusCode(200);
        String reads = ada.get("/v1/grants/" + grant + "/reads").asString();
        assertThat(Candidate.WORDS.stream().filter(reads::contains)).isEmpty();
    }

    @Test
    void reflections_open_for_those_who_are_named_them_alone() {
        String reflection =
                ada.created("/v1/reflections", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"deep\"}");
        String grant = Mentoring.grant(ada, sam, REFLECTIONS);
        sam.get("/v1/shared/" + grant + reflection.substring(3))
                .then()
                .statusCode(200)
                .body("text", equalTo("deep"));
        sam.get("/v1/shared/" + grant + "/interviews").then().statusCode(403);
        sam.speaking("fr")
                .get("/v1/shared/" + grant + "/progress")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope_not_granted"))
                .header("Content-Language", "fr");
    }
}
