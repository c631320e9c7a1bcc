package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.CareerSite;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import dev.rebound.support.Statements;
import dev.rebound.support.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many SQL statements each operation takes, as Postgres logs them: the one that names the owner, and its own. A
 * number that grows with the data, or by accident, fails here.
 */
@ServiceTest
class StatementCountTest {

    private static final TreeMap<String, Integer> MEASURED = new TreeMap<>();

    private final Person ada = Person.someone();

    @BeforeEach
    void ada_was_here_today() {
        ada.get("/v1/plans?limit=1");
    }

    @Test
    void the_first_request_of_a_day_notes_the_person_and_the_sign_in_in_three_more() {
        Person newcomer = Person.someone();
        assertThat(Statements.during(() -> newcomer.get("/v1/plans"))).hasSize(5);
        assertThat(Statements.during(() -> newcomer.get("/v1/plans"))).hasSize(2);
    }

    @Test
    void interviews() {
        String interview = ada.interview();
        for (int i = 0; i < 30; i++) {
            ada.interview();
        }
        takes("createInterview", 2, ada::interview);
        takes("getInterview", 2, () -> ada.get(interview));
        takes("listInterviews", 2, () -> ada.get("/v1/interviews?limit=100&q=north&weakness=rambling"));
        takes("updateInterview", 3, () -> ada.patch(interview, "\"0\"", "{\"notes\": \"x\"}"));
        String other = ada.interview();
        takes(
                "updateInterview with a new previous one",
                5,
                () -> ada.patch(interview, "\"1\"", "{\"previous_interview_id\": \"" + Person.idOf(other) + "\"}"));
        takes("deleteInterview", 2, () -> ada.delete(interview));
        takes("listInterviews deleted", 2, () -> ada.get("/v1/interviews?deleted=true"));
        takes("restoreInterview", 3, () -> ada.request().post(interview + "/restore"));
        takes("createInterview with an Idempotency-Key", 3, () -> createdOnce("k"));
        takes("createInterview with an Idempotency-Key again", 4, () -> createdOnce("k"));
    }

    private Response createdOnce(String key) {
        return ada.request()
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"company\": \"A\", \"role_title\": \"B\", \"held_at\": \"2026-11-01T10:00:00Z\"}")
                .post("/v1/interviews");
    }

    @Test
    void what_is_done_most_is_one_message() {
        String interview = ada.interview();
        String item = ada.created(
                ada.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(Person.idOf(interview)))
                        + "/items",
                "{\"step\": \"worth\", \"title\": \"Call Sam\"}");
        assertThat(Statements.begunDuring(() -> {
                    ada.interview();
                    createdOnce("one-message").then().statusCode(201);
                    ada.get(interview).then().statusCode(200);
                    ada.get("/v1/interviews?outcome=rejected").then().statusCode(200);
                    ada.get("/v1/progress").then().statusCode(200);
                    ada.patch(item, "\"0\"", "{\"status\": \"done\"}").then().statusCode(200);
                }))
                .isZero();
        assertThat(Statements.begunDuring(() -> ada.get("/v1/plans"))).isOne();
    }

    @Test
    void moments() {
        String interview = ada.interview();
        String moment = """
                {"valence": "hard", "control": "mine", "what_happened": "x", "weaknesses": ["rambling"]}""";
        takes("createMoment", 3, () -> ada.post(interview + "/moments", moment));
        String path = ada.created(interview + "/moments", moment);
        takes("getMoment", 2, () -> ada.get(path));
        takes("listMoments", 2, () -> ada.get(interview + "/moments"));
        takes("updateMoment", 3, () -> ada.patch(path, "\"0\"", "{\"difficulty\": 2}"));
        takes("deleteMoment", 3, () -> ada.delete(path));
        String hundred = String.join(",", java.util.Collections.nCopies(64, moment));
        takes("createMoments", 3, () -> ada.post(interview + "/moments/batch", "{\"items\": [" + hundred + "]}"));
    }

    @Test
    void weaknesses() {
        String label = "{\"label\": \"Small talk\", \"category\": \"connection\"}";
        takes("createWeakness", 4, () -> ada.post("/v1/weaknesses", label));
        takes("getWeaknessCatalogue", 0, () -> ada.get("/v1/weakness-catalogue"));
        takes("listWeaknesses", 3, () -> ada.get("/v1/weaknesses?limit=100"));
        takes("getWeakness", 3, () -> ada.get("/v1/weaknesses/my-small-talk"));
        String etag = ada.get("/v1/weaknesses/my-small-talk").header("ETag");
        takes("updateWeakness", 4, () -> ada.patch("/v1/weaknesses/my-small-talk", etag, "{\"archived\": true}"));
        takes("deleteWeakness", 8, () -> ada.delete("/v1/weaknesses/my-small-talk"));
        takes("suggestWeaknesses", 2, () -> ada.post("/v1/weakness-suggestions", "{\"text\": \"I rambled\"}"));
        takes("createAssessment", 2, () -> ada.post("/v1/weaknesses/rambling/assessments", "{\"severity\": 2}"));
        String path = ada.created("/v1/weaknesses/rambling/assessments", "{\"severity\": 2}");
        takes("getAssessment", 2, () -> ada.get(path));
        takes("listAssessments", 2, () -> ada.get("/v1/weaknesses/rambling/assessments"));
    }

    @Test
    void reflections() {
        String interview = ada.interview();
        String note = "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"x\"}";
        takes("createReflection", 2, () -> ada.post("/v1/reflections", note));
        takes("createInterviewReflection", 3, () -> ada.post(interview + "/reflections", note));
        String path = ada.created(interview + "/reflections", note);
        takes("getReflection", 2, () -> ada.get(path));
        takes("listReflections", 2, () -> ada.get("/v1/reflections"));
        takes("listInterviewReflections", 2, () -> ada.get(interview + "/reflections"));
        takes("updateReflection", 3, () -> ada.patch(path, "\"0\"", "{\"text\": \"y\"}"));
        takes("deleteReflection", 2, () -> ada.delete(path));
        String mood = "{\"phase\": \"weekly\", \"valence\": 3}";
        takes("createMoodCheck", 2, () -> ada.post("/v1/mood-checks", mood));
        String check = ada.created("/v1/mood-checks", mood);
        takes("getMoodCheck", 2, () -> ada.get(check));
        takes("listMoodChecks", 2, () -> ada.get("/v1/mood-checks"));
        takes("updateMoodCheck", 3, () -> ada.patch(check, "\"0\"", "{\"valence\": 4}"));
        takes("deleteMoodCheck", 2, () -> ada.delete(check));
    }

    @Test
    void checklists() {
        String interview = ada.interview();
        takes("listChecklistTemplates", 0, () -> Person.nobody().get("/v1/checklist-templates"));
        takes("getChecklistTemplate", 0, () -> ada.get("/v1/checklist-templates/six-steps"));
        String body = "{\"interview_id\": \"" + Person.idOf(interview) + "\"}";
        // Twenty-nine items go in one batch, which the driver writes as 16 + 8 + 4 + 1 rows.
        takes("createChecklist", 6, () -> ada.post("/v1/checklists", body));
        String path = "/v1/checklists/" + ada.get("/v1/checklists").path("items[0].id");
        takes("listChecklists", 2, () -> ada.get("/v1/checklists"));
        takes("getChecklist", 3, () -> ada.get(path));
        String own = "{\"step\": \"help\", \"title\": \"x\"}";
        takes("createChecklistItem", 5, () -> ada.post(path + "/items", own));
        String item = ada.created(path + "/items", own);
        takes("getChecklistItem", 2, () -> ada.get(item));
        takes("updateChecklistItem", 3, () -> ada.patch(item, "\"0\"", "{\"note\": \"Soon.\"}"));
        takes("updateChecklistItem to tick it", 2, () -> ada.patch(item, "\"1\"", "{\"status\": \"done\"}"));
        List<String> ids = ada.get(path).jsonPath().getList("steps.find { it.key == 'help' }.items.id");
        takes(
                "orderChecklistItems",
                5,
                () -> ada.put(
                        path + "/item-order",
                        "{\"step\": \"help\", \"item_ids\": [\"" + String.join("\", \"", ids) + "\"]}"));
        takes("deleteChecklistItem", 5, () -> ada.delete(item));
        takes("deleteChecklist", 2, () -> ada.delete(path));
    }

    @Test
    void templates_of_a_site() {
        CareerSite site = new CareerSite();
        Person admin = site.admin();
        Person grace = site.someone();
        grace.get("/v1/plans?limit=1");
        admin.get("/v1/plans?limit=1");
        String key = "site-graduates";
        String content = """
                "en": {"title": "x", "description": "y"}, "steps": [{"key": "help", "tasks": [
                  {"key": "coach", "minutes": 5, "en": {"title": "x", "reason": "y"}}]}]}""";
        takes(
                "createChecklistTemplate",
                5,
                () -> admin.post("/v1/checklist-templates", "{\"key\": \"" + key + "\", " + content));
        String path = "/v1/checklist-templates/" + key;
        takes("createChecklistTemplateVersion", 4, () -> admin.post(path + "/versions", "{" + content));
        takes("listChecklistTemplateVersions", 2, () -> admin.get(path + "/versions"));
        takes("listChecklistTemplates of a site", 2, () -> grace.get("/v1/checklist-templates"));
        takes("getChecklistTemplate of a site", 2, () -> grace.get(path));
        String body = "{\"interview_id\": \"%s\", \"template\": \"%s\"}";
        String interview = Person.idOf(grace.interview());
        takes("createChecklist of a site", 4, () -> grace.post("/v1/checklists", body.formatted(interview, key)));
        String checklist = "/v1/checklists/" + grace.get("/v1/checklists").path("items[0].id");
        takes("getChecklist of a site", 3, () -> grace.get(checklist));
        takes("listChecklists of a site", 2, () -> grace.get("/v1/checklists"));
        takes("retireChecklistTemplate", 3, () -> admin.request().put(path + "/retirement"));
        takes("bringBackChecklistTemplate", 3, () -> admin.delete(path + "/retirement"));
    }

    @Test
    void plans_and_practice() {
        ada.interview();
        String plan = "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\"}";
        takes("createPlan", 4, () -> ada.post("/v1/plans", plan));
        String path = ada.created("/v1/plans", plan);
        takes("getPlan", 2, () -> ada.get(path));
        takes("listPlans", 2, () -> ada.get("/v1/plans?limit=100"));
        takes("rehearsePlan", 3, () -> ada.post(path + "/rehearsals", ""));
        takes("updatePlan", 3, () -> ada.patch(path, "\"1\"", "{\"cue\": \"z\"}"));
        takes("updatePlan retired", 3, () -> ada.patch(path, "\"2\"", "{\"active\": false}"));
        takes("updatePlan reactivated", 5, () -> ada.patch(path, "\"3\"", "{\"active\": true}"));
        String practice = "{\"kind\": \"solo\", \"time_zone\": \"UTC\", \"weaknesses\": [\"rambling\"]}";
        for (int i = 0; i < 10; i++) {
            ada.created("/v1/practices", practice);
        }
        takes("createPractice", 3, () -> ada.post("/v1/practices", practice));
        takes(
                "createPractice of a plan, in the home zone",
                5,
                () -> ada.post("/v1/practices", """
                {"kind": "solo", "plan_id": "%s"}""".formatted(Person.idOf(path))));
        String session = ada.created("/v1/practices", practice);
        takes("getPractice", 3, () -> ada.get(session));
        takes("listPractices", 3, () -> ada.get("/v1/practices"));
        takes("listDuePractices", 4, () -> ada.get("/v1/practices/due"));
        takes("updatePractice", 4, () -> ada.patch(session, "\"0\"", "{\"minutes\": 5}"));
        takes("deletePractice", 2, () -> ada.delete(session));
        takes("deletePlan", 4, () -> ada.delete(path));
    }

    @Test
    void progress() {
        for (int i = 0; i < 8; i++) {
            String interview = ada.interview();
            ada.created(interview + "/moments", """
                    {"valence": "hard", "control": "mine", "what_happened": "x", "weaknesses": ["rambling", "mind-blank"]}""");
        }
        ada.created("/v1/plans", "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\"}");
        ada.created("/v1/practices", """
                {"kind": "solo", "practised_at": "2026-09-01T10:00:00Z", "weaknesses": ["rambling"]}""");
        takes("getProgress", 2, () -> ada.get("/v1/progress"));
        takes("listInterviewProgress", 2, () -> ada.get("/v1/progress/interviews?limit=100"));
        takes("listWeaknessProgress", 2, () -> ada.get("/v1/progress/weaknesses?limit=100"));
        takes("getWeaknessProgress", 2, () -> ada.get("/v1/progress/weaknesses/rambling"));
        takes("getProgressChart", 2, () -> ada.get("/v1/progress/chart.svg"));
        takes("getWeaknessChart", 2, () -> ada.get("/v1/progress/weaknesses/rambling/chart.svg"));
        String next = ada.interview();
        takes("getPreparation", 6, () -> ada.get(next + "/preparation"));
    }

    @Test
    void account() {
        for (int i = 0; i < 8; i++) {
            ada.interview();
        }
        takes("getAccount", 3, () -> ada.get("/v1/me"));
        takes("listActivity", 2, () -> ada.get("/v1/me/activity?limit=100&kind=signed_in"));
        String path = "/v1/me?confirmation=" + ada.get("/v1/me").path("confirmation");
        takes("eraseAccount", 7, () -> ada.delete(path));
    }

    @Test
    void grants_and_what_they_share() {
        Person mentor = Person.someone();
        mentor.get("/v1/plans?limit=1");
        String interview = ada.interview();
        String moment = ada.created(
                interview + "/moments", "{\"valence\": \"good\", \"control\": \"mine\", \"what_happened\": \"x\"}");
        String checklist = ada.created("/v1/checklists", "{\"interview_id\": \"" + Person.idOf(interview) + "\"}");
        String plan = ada.created("/v1/plans", "{\"weakness\": \"rambling\", \"cue\": \"x\", \"response\": \"y\"}");
        String note = ada.created("/v1/reflections", "{\"step\": \"slack\", \"kind\": \"note\", \"text\": \"x\"}");
        String invitation = """
                {"label": "Sam", "scopes": ["interviews", "checklists", "plans", "progress", "reflections"],
                 "ends_at": "%s"}""".formatted(java.time.Instant.now().plusSeconds(86_400));
        takes("createGrant", 5, () -> ada.post("/v1/grants", invitation));
        var made = ada.post("/v1/grants", invitation).jsonPath();
        String grant = "/v1/grants/" + made.getString("id");
        String shared = "/v1/shared/" + made.getString("id");
        String code = "{\"code\": \"" + made.getString("code") + "\"}";
        takes("acceptGrant", 8, () -> mentor.post("/v1/shared", code));
        takes("acceptGrant refused", 3, () -> mentor.post("/v1/shared", code));
        takes("listSharedGrants", 2, () -> mentor.get("/v1/shared"));
        takes("getSharedGrant", 2, () -> mentor.get(shared));
        // A shared read takes four more than the candidate's own: look up, switch, note, and the note of the day.
        takes("listSharedInterviews", 2 + 4, () -> mentor.get(shared + "/interviews"));
        takes("getSharedInterview", 2 + 4, () -> mentor.get(shared + interview.substring(3)));
        takes("listSharedMoments", 2 + 4, () -> mentor.get(shared + interview.substring(3) + "/moments"));
        takes("getSharedMoment", 2 + 4, () -> mentor.get(shared + moment.substring(3)));
        takes("listSharedChecklists", 2 + 4, () -> mentor.get(shared + "/checklists"));
        takes("getSharedChecklist", 3 + 4, () -> mentor.get(shared + checklist.substring(3)));
        takes("listSharedPlans", 2 + 4, () -> mentor.get(shared + "/plans"));
        takes("getSharedPlan", 2 + 4, () -> mentor.get(shared + plan.substring(3)));
        takes("getSharedProgress", 2 + 4, () -> mentor.get(shared + "/progress"));
        takes("listSharedInterviewProgress", 2 + 4, () -> mentor.get(shared + "/progress/interviews"));
        takes("listSharedWeaknessProgress", 2 + 4, () -> mentor.get(shared + "/progress/weaknesses"));
        takes("getSharedWeaknessProgress", 2 + 4, () -> mentor.get(shared + "/progress/weaknesses/rambling"));
        takes("getSharedProgressChart", 2 + 4, () -> mentor.get(shared + "/progress/chart.svg"));
        takes("getSharedWeaknessChart", 2 + 4, () -> mentor.get(shared + "/progress/weaknesses/rambling/chart.svg"));
        takes("listSharedReflections", 2 + 4, () -> mentor.get(shared + "/reflections"));
        takes("getSharedReflection", 2 + 4, () -> mentor.get(shared + note.substring(3)));
        takes("listGrants", 2, () -> ada.get("/v1/grants"));
        takes("getGrant", 2, () -> ada.get(grant));
        takes("listGrantReads", 2, () -> ada.get(grant + "/reads"));
        takes("updateGrant", 4, () -> ada.patch(grant, "\"1\"", "{\"label\": \"x\"}"));
        takes("revokeGrant", 4, () -> ada.delete(grant));
    }

    @Test
    void guidance() {
        CareerSite site = new CareerSite();
        Person admin = site.admin();
        Person grace = site.someone();
        grace.get("/v1/plans?limit=1");
        admin.get("/v1/plans?limit=1");
        String event = """
                {"kind": "event", "status": "published", "title": "x", "summary": "y", "language": "en", "place": "z",
                 "weaknesses": ["rambling"], "starts_at": "%s", "ends_at": "%s", "time_zone": "UTC"}""".formatted(
                        Instant.now().plus(Duration.ofDays(3)), Instant.now().plus(Duration.ofDays(4)));
        for (int i = 0; i < 10; i++) {
            admin.created("/v1/guidance", event);
            grace.created(
                    grace.interview() + "/moments",
                    "{\"valence\": \"hard\", \"control\": \"mine\", \"what_happened\": \"x\", \"weaknesses\": [\"rambling\"]}");
        }
        takes("createGuidance", 2, () -> admin.post("/v1/guidance", event));
        String path = admin.created("/v1/guidance", event);
        takes("getGuidance", 2, () -> grace.get(path));
        takes("listGuidance", 2, () -> grace.get("/v1/guidance?limit=100&kind=event&weakness=rambling&sort=starts_at"));
        takes("listRecommendedGuidance", 4, () -> grace.get("/v1/guidance/recommended?limit=50"));
        takes("dismissGuidance", 3, () -> grace.request().put(path + "/dismissal"));
        takes("restoreGuidance", 2, () -> grace.delete(path + "/dismissal"));
        takes("chooseGuidance", 3, () -> grace.request().put(path + "/choice"));
        takes("unchooseGuidance", 2, () -> grace.delete(path + "/choice"));
        takes("updateGuidance", 3, () -> admin.patch(path, "\"0\"", "{\"title\": \"z\"}"));
        takes("deleteGuidance", 2, () -> admin.delete(path));
    }

    @Test
    void site_figures() {
        Person admin = Person.withToken(Tokens.rsa(Tokens.claims("admin").groups("site-admin")));
        admin.get("/v1/plans?limit=1");
        takes("listSiteInsights", 2, () -> admin.get("/v1/site/insights?limit=100"));
    }

    @Test
    void support() {
        ada.interview();
        String worth = "{\"kind\": \"win\", \"text\": \"x\"}";
        takes("createWorthEntry", 2, () -> ada.post("/v1/worth-entries", worth));
        String entry = ada.created("/v1/worth-entries", worth);
        takes("getWorthEntry", 2, () -> ada.get(entry));
        takes("listWorthEntries", 2, () -> ada.get("/v1/worth-entries?limit=100"));
        takes("getWorthEntryOfToday", 4, () -> ada.get("/v1/worth-entries/today"));
        takes("getWorthEntryOfToday in a zone", 3, () -> ada.get("/v1/worth-entries/today?time_zone=UTC"));
        takes("updateWorthEntry", 3, () -> ada.patch(entry, "\"0\"", "{\"pinned\": true}"));
        takes("deleteWorthEntry", 2, () -> ada.delete(entry));
        String sam = "{\"name\": \"Sam\", \"can_give\": [\"mock\"]}";
        takes("createContact", 4, () -> ada.post("/v1/contacts", sam));
        String contact = ada.created("/v1/contacts", sam);
        takes("getContact", 2, () -> ada.get(contact));
        takes("listContacts", 2, () -> ada.get("/v1/contacts?can_give=mock&limit=100"));
        takes("updateContact", 3, () -> ada.patch(contact, "\"0\"", "{\"phone\": \"1\"}"));
        takes("exportContacts", 2, () -> ada.get("/v1/contacts/export.vcf"));
        // Sixteen new cards go in one batch, which the driver writes as one statement; changed ones take one each.
        String cards = java.util.stream.IntStream.range(0, 16)
                .mapToObj(i -> "BEGIN:VCARD\nVERSION:4.0\nFN:N" + i + "\nEND:VCARD\n")
                .collect(java.util.stream.Collectors.joining());
        takes("importContacts", 4, () -> vcards(cards));
        takes("importContacts again", 3, () -> vcards(cards));
        takes("importContacts that changes three", 6, () -> vcards(cards.replaceAll("FN:N[3-5]\n", "$0NOTE:x\n")));
        String ask = "{\"kind\": \"mock\", \"ask\": \"x\", \"contact_id\": \"" + Person.idOf(contact)
                + "\", \"weakness\": \"rambling\"}";
        takes("createHelpRequest", 3, () -> ada.post("/v1/help-requests", ask));
        String request = ada.created("/v1/help-requests", ask);
        takes("getHelpRequest", 3, () -> ada.get(request));
        takes("listHelpRequests", 3, () -> ada.get("/v1/help-requests?due=now"));
        takes("updateHelpRequest", 4, () -> ada.patch(request, "\"0\"", "{\"status\": \"asked\"}"));
        takes("deleteHelpRequest", 2, () -> ada.delete(request));
        takes("deleteContact", 4, () -> ada.delete(contact));
    }

    private void vcards(String cards) {
        ada.request()
                .contentType("text/vcard")
                .body(cards)
                .post("/v1/contacts/import")
                .then()
                .statusCode(200);
    }

    @Test
    void weeks() {
        String week = "/v1/weeks/2026-W48";
        takes("putWeek that makes one", 4, () -> put(week, "If-None-Match", "*"));
        takes("putWeek", 3, () -> put(week, "If-Match", "\"0\""));
        takes("getWeek", 2, () -> ada.get(week));
        takes("getCurrentWeek", 3, () -> ada.get("/v1/weeks/current"));
        takes("listWeeks", 2, () -> ada.get("/v1/weeks?limit=100"));
        takes("getWeekSummary", 2, () -> ada.get("/v1/weeks/summary?iso_week_to=2026-W48"));
        takes("getWeekSummary up to this week", 3, () -> ada.get("/v1/weeks/summary"));
        takes("deleteWeek", 2, () -> ada.delete(week));
    }

    private void put(String path, String condition, String value) {
        ada.request()
                .header(condition, value)
                .contentType("application/json")
                .body("{\"log\": {\"applications\": 1}}")
                .put(path)
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    @Test
    void calendar_feeds() {
        String body = "{\"label\": \"x\", \"time_zone\": \"UTC\", \"details\": \"titles\"}";
        takes("createCalendarFeed", 5, () -> ada.post("/v1/calendar-feeds", body));
        takes("createCalendarFeed in the home zone", 6, () -> ada.post("/v1/calendar-feeds", "{\"label\": \"x\"}"));
        JsonPath feed = ada.post("/v1/calendar-feeds", body).jsonPath();
        String path = "/v1/calendar-feeds/" + feed.getString("id");
        ada.created("/v1/weaknesses", "{\"label\": \"Small talk\", \"category\": \"connection\"}");
        for (int i = 0; i < 10; i++) {
            ada.interview();
            ada.created("/v1/practices", "{\"kind\": \"solo\", \"weaknesses\": [\"rambling\", \"my-small-talk\"]}");
        }
        takes("readCalendar", 6, () -> Person.nobody().get(feed.getString("address")));
        takes("readCalendar again in the hour", 6, () -> Person.nobody().get(feed.getString("address")));
        takes("readCalendar of an unknown address", 2, () -> Person.nobody().get("/v1/calendar/unknown.ics"));
        takes("getCalendarFeed", 2, () -> ada.get(path));
        takes("listCalendarFeeds", 2, () -> ada.get("/v1/calendar-feeds"));
        takes("deleteCalendarFeed", 3, () -> ada.delete(path));
    }

    /** Reading is one statement for each noun; storing grows by the portion, not by the record. */
    @Test
    void export_and_import() {
        for (int i = 0; i < 10; i++) {
            String interview = ada.interview();
            ada.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(Person.idOf(interview)));
            ada.created(interview + "/moments", """
                    {"valence": "hard", "control": "mine", "what_happened": "x", "weaknesses": ["rambling"]}""");
        }
        takes("exportAccount", 20, () -> ada.get("/v1/me/export"));
        takes("exportInterviews", 4, () -> ada.get("/v1/me/export/interviews.csv"));
        takes("exportMoments", 4, () -> ada.get("/v1/me/export/moments.csv"));
        takes("exportPractices", 4, () -> ada.get("/v1/me/export/practices.csv"));
        takes("exportWeeks", 4, () -> ada.get("/v1/me/export/weeks.csv"));
        String document = ada.get("/v1/me/export").asString();
        takes("importAccount", 20, () -> ada.post("/v1/me/import", document));
        Person bob = Person.someone();
        bob.get("/v1/plans?limit=1");
        takes("importAccount of new records", 36, () -> bob.post("/v1/me/import", document));
        String table = ada.get("/v1/me/export/interviews.csv").asString();
        takes("importInterviews", 6, () -> ada.request()
                .contentType("text/csv; charset=utf-8")
                .body(table)
                .post("/v1/me/import/interviews.csv?preset=rebound"));
    }

    private static void takes(String operation, int statements, Runnable call) {
        List<String> sent = Statements.during(call);
        MEASURED.put(operation, sent.size());
        assertThat(sent).as(operation).hasSize(statements);
    }

    @AfterAll
    static void every_operation_was_counted() {
        Set<String> counted = new HashSet<>();
        MEASURED.keySet().forEach(name -> counted.add(name.replaceAll(" .*", "")));
        List<String> all = new ArrayList<>();
        Contract.document()
                .path("paths")
                .forEach(path -> path.forEach(
                        operation -> all.add(operation.path("operationId").asText())));
        assertThat(counted).containsExactlyInAnyOrderElementsOf(all);
        System.out.println("SQL statements per operation, the owner's included: " + MEASURED);
    }
}
