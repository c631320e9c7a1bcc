package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A person, their mentor and their career site, who call every operation once and in words worth reading: the examples of
 * the contract are recorded from it. A new operation gets a step here.
 */
public final class DemonstrationStory {

    private final Instant later = Instant.now().plus(21, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    private final CareerSite site = new CareerSite();
    private final Person ada;
    private final Person mentor;
    private final Person office;
    private final Person nobody;
    private String interview;
    private String next;
    private String moment;
    private String plan;
    private String reflection;
    private String checklist;

    public DemonstrationStory(Filter observer) {
        ada = site.someone().observedBy(observer);
        mentor = site.someone().observedBy(observer);
        office = site.admin().observedBy(observer);
        nobody = Person.nobody().observedBy(observer);
    }

    /** Tells it from the first interview to the person's goodbye. */
    public void tell() {
        interviews();
        moments();
        weaknesses();
        reflections();
        takeAlong();
        templates();
        checklists();
        plansAndPractice();
        worth();
        help();
        weeks();
        guidance();
        progress();
        grants();
        calendar();
        goodbye();
    }

    private void interviews() {
        interview = ada.created("/v1/interviews", """
                {"company": "Northwind Traders", "role_title": "Data analyst", "round": "technical", "format": "video",
                 "held_at": "2026-11-12T14:30:00Z", "time_zone": "America/Montreal", "duration_minutes": 50,
                 "interviewers": ["Hiring manager"], "notes": "Friendly people, a live exercise at the end.",
                 "self_assessment": {"overall": 2, "preparation": 3, "confidence_before": 3, "confidence_after": 1,
                 "anxiety": 8, "tried_my_best": "yes", "went_well": "I asked good questions."}}""");
        ok(ada.get("/v1/interviews?limit=1"));
        ok(ada.get(interview));
        ok(ada.patch(interview, "\"0\"", """
                {"outcome": "rejected", "outcome_at": "2026-11-16T15:00:00Z", "employer_feedback": "More examples, please."}"""));
        String mistaken = ada.interview();
        gone(ada.delete(mistaken));
        ok(ada.request().post(mistaken + "/restore"));
        gone(ada.delete(mistaken));
    }

    private void moments() {
        moment = ada.created(interview + "/moments", """
                {"valence": "hard", "question": "Tell us about a conflict in a team.", "control": "mine", "difficulty": 4,
                 "what_happened": "I rambled for five minutes.", "weaknesses": ["rambling"]}""");
        ok(ada.get(interview + "/moments"));
        ok(ada.get(moment));
        ok(ada.patch(moment, "\"0\"", "{\"next_time\": \"Say the result first.\"}"));
        Response two = ada.post(interview + "/moments/batch", """
                {"items": [{"valence": "good", "what_happened": "My questions led to a real conversation."},
                 {"valence": "hard", "control": "outside", "what_happened": "They changed the role.", "next_time": "Ask."}]}""");
        assertThat(two.statusCode()).as(two.asString()).isEqualTo(207);
        gone(ada.delete(
                ada.created(interview + "/moments", "{\"valence\": \"good\", \"what_happened\": \"On time.\"}")));
    }

    private void weaknesses() {
        ok(nobody.get("/v1/weakness-catalogue"));
        ok(ada.post("/v1/weakness-suggestions", "{\"text\": \"I rambled, and then my mind went blank.\"}"));
        ada.created("/v1/weaknesses", """
                {"label": "Small talk", "category": "connection", "description": "The first two minutes.",
                 "keywords": ["small talk"]}""");
        ok(ada.get("/v1/weaknesses?limit=2"));
        String small = "/v1/weaknesses/my-small-talk";
        String etag = ok(ada.get(small)).header("ETag");
        ok(ada.patch(small, etag, "{\"description\": \"The walk from the door to the room.\"}"));
        String assessment = ada.created("/v1/weaknesses/rambling/assessments", """
                {"severity": 3, "interview_id": "%s"}""".formatted(Person.idOf(interview)));
        ok(ada.get(assessment));
        ok(ada.get("/v1/weaknesses/rambling/assessments"));
        gone(ada.delete(small));
    }

    private void reflections() {
        reflection = ada.created(interview + "/reflections", """
                {"step": "feelings", "kind": "thought_check", "text": "I will never get a job.", "belief_before": 80,
                 "fairer_thought": "One answer went badly on one day.", "belief_after": 35}""");
        ok(ada.get(interview + "/reflections"));
        String note = ada.created("/v1/reflections", """
                {"step": "slack", "kind": "friend_note", "text": "You prepared, and you were nervous. Both are true."}""");
        ok(ada.get("/v1/reflections?limit=1"));
        ok(ada.get(reflection));
        ok(ada.patch(note, "\"0\"", "{\"step\": \"worth\"}"));
        gone(ada.delete(note));
        String check = ada.created("/v1/mood-checks", """
                {"phase": "next_day", "valence": 3, "feelings": [{"name": "hopeful", "intensity": 4}], "interview_id": "%s",
                 "note": "Slept well."}""".formatted(Person.idOf(interview)));
        ok(ada.get("/v1/mood-checks?limit=1"));
        ok(ada.get(check));
        ok(ada.patch(check, "\"0\"", "{\"valence\": 4}"));
        gone(ada.delete(check));
    }

    /** Early, while there is little to take along. */
    private void takeAlong() {
        String document = ok(ada.get("/v1/me/export")).asString();
        ok(ada.post("/v1/me/import?dry_run=true", document));
        ok(ada.get("/v1/me/export/interviews.csv"));
        ok(ada.get("/v1/me/export/moments.csv"));
        ok(ada.request()
                .contentType("text/csv; charset=utf-8")
                .queryParam("mapping", "company:Company,role_title:Position,held_at:Date")
                .body("Company,Position,Date\nContoso,Data analyst,2026-10-13 14:00\n")
                .post("/v1/me/import/interviews.csv"));
    }

    private void templates() {
        String content = """
                "en": {"title": "For graduates", "description": "A short list for a first job."}, "steps": [{"key": "help",
                 "tasks": [{"key": "coach", "minutes": 5, "en": {"title": "Book a coach of the career office",
                 "reason": "They know what these employers ask."}}]}]}""";
        made(office.post("/v1/checklist-templates", "{\"key\": \"site-graduates\", " + content));
        String template = "/v1/checklist-templates/site-graduates";
        made(office.post(template + "/versions", "{" + content));
        ok(office.get(template + "/versions?limit=1"));
        ok(ada.get("/v1/checklist-templates/six-steps"));
        ok(ada.get("/v1/checklist-templates"));
        gone(office.request().put(template + "/retirement"));
        gone(office.delete(template + "/retirement"));
    }

    private void checklists() {
        // The first is what the contract shows, so it is of the template that every site has.
        ada.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(Person.idOf(interview)));
        checklist = ada.created("/v1/checklists", """
                {"interview_id": "%s", "template": "site-graduates"}""".formatted(Person.idOf(interview)));
        String item = ada.created(checklist + "/items", """
                {"step": "help", "title": "Ask Sam for half an hour", "minutes": 30}""");
        ok(ada.get("/v1/checklists?limit=1"));
        List<String> items = ok(ada.get(checklist)).path("steps.find { it.key == 'help' }.items.id");
        ok(ada.get(item));
        ok(ada.patch(item, "\"0\"", "{\"status\": \"done\"}"));
        ok(ada.put(checklist + "/item-order", """
                {"step": "help", "item_ids": ["%s", "%s"]}""".formatted(items.get(1), items.get(0))));
        gone(ada.delete(item));
        String other =
                ada.created("/v1/checklists", "{\"interview_id\": \"%s\"}".formatted(Person.idOf(ada.interview())));
        gone(ada.delete(other));
    }

    private void plansAndPractice() {
        plan = ada.created("/v1/plans", """
                {"weakness": "rambling", "cue": "they ask for a story", "response": "say the result first"}""");
        ok(ada.get("/v1/plans?limit=1"));
        ok(ada.get(plan));
        ok(ada.request().post(plan + "/rehearsals"));
        String practice = ada.created("/v1/practices", """
                {"kind": "peer", "practised_at": "2026-11-14T17:00:00Z", "minutes": 15, "score_before": 2, "score_after": 4,
                 "partner": "Sam", "plan_id": "%s"}""".formatted(Person.idOf(plan)));
        ok(ada.get("/v1/practices?limit=1"));
        ok(ada.get("/v1/practices/due"));
        ok(ada.get(practice));
        ok(ada.get("/v1/me/export/practices.csv"));
        next = ada.created("/v1/interviews", """
                {"company": "Fabrikam", "role_title": "Data analyst", "held_at": "2026-11-19T15:00:00Z",
                 "previous_interview_id": "%s", "self_assessment": {"overall": 4, "anxiety": 5}}""".formatted(Person.idOf(interview)));
        ok(ada.get(next + "/preparation"));
        ok(ada.patch(plan, "\"1\"", """
                {"used_in_interview_id": "%s", "worked": "yes"}""".formatted(Person.idOf(next))));
        String short5 = ada.created("/v1/practices", "{\"kind\": \"solo\", \"weaknesses\": [\"mind-blank\"]}");
        ok(ada.patch(short5, "\"0\"", "{\"minutes\": 5}"));
        gone(ada.delete(short5));
        gone(ada.delete(ada.created("/v1/plans", """
                {"weakness": "mind-blank", "cue": "my mind goes blank", "response": "ask for a minute"}""")));
    }

    private void worth() {
        String entry = ada.created("/v1/worth-entries", """
                {"kind": "win", "text": "The June demo went well.", "evidence": "The customer signed the week after."}""");
        ok(ada.get("/v1/worth-entries?limit=1"));
        ok(ada.get("/v1/worth-entries/today"));
        ok(ada.get(entry));
        ok(ada.patch(entry, "\"0\"", "{\"pinned\": true}"));
        gone(ada.delete(entry));
    }

    private void help() {
        String sam = ada.created("/v1/contacts", """
                {"name": "Sam", "relation": "friend", "email": "sam@example.org", "can_give": ["mock", "listen"]}""");
        ok(ada.get("/v1/contacts?limit=1"));
        ok(ada.get(sam));
        ok(ada.patch(sam, "\"0\"", "{\"note\": \"Free on Thursdays.\"}"));
        ok(ada.get("/v1/contacts/export.vcf"));
        ok(ada.request()
                .contentType("text/vcard")
                .body("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Alex\r\nEMAIL:alex@example.org\r\nEND:VCARD\r\n")
                .post("/v1/contacts/import"));
        String ask = ada.created("/v1/help-requests", """
                {"contact_id": "%s", "kind": "mock", "ask": "Could you play the interviewer?", "due_on": "2026-11-26",
                 "weakness": "rambling"}""".formatted(Person.idOf(sam)));
        ok(ada.get("/v1/help-requests?limit=1"));
        ok(ada.get(ask));
        ok(ada.patch(ask, "\"0\"", "{\"status\": \"asked\"}"));
        gone(ada.delete(ask));
        gone(ada.delete(sam));
    }

    private void weeks() {
        String week = "/v1/weeks/2026-W47";
        made(putWeek("If-None-Match", "*", "{\"target\": {\"applications\": 2, \"rest_days\": 1}}"));
        ok(putWeek("If-Match", "\"0\"", """
                {"target": {"applications": 2, "rest_days": 1}, "log": {"applications": 3, "rest_days": 1}}"""));
        ok(ada.get(week));
        ok(ada.get("/v1/weeks/current"));
        ok(ada.get("/v1/weeks?limit=1"));
        ok(ada.get("/v1/weeks/summary?iso_week_to=2026-W47"));
        ok(ada.get("/v1/me/export/weeks.csv"));
        gone(ada.delete(week));
    }

    private Response putWeek(String condition, String value, String json) {
        return ada.request()
                .header(condition, value)
                .contentType("application/json")
                .body(json)
                .put("/v1/weeks/2026-W47");
    }

    private void guidance() {
        String event = office.created("/v1/guidance", """
                {"kind": "event", "status": "published", "title": "Short answers", "summary": "An evening of practice.",
                 "language": "en", "weaknesses": ["rambling"], "place": "Montreal", "starts_at": "%s", "ends_at": "%s",
                 "time_zone": "America/Montreal"}""".formatted(later, later.plus(2, ChronoUnit.HOURS)));
        ok(ada.get("/v1/guidance?limit=1"));
        ok(ada.get("/v1/guidance/recommended"));
        ok(ada.get(event));
        gone(ada.request().put(event + "/choice"));
        gone(ada.delete(event + "/choice"));
        gone(ada.request().put(event + "/dismissal"));
        gone(ada.delete(event + "/dismissal"));
        ok(office.patch(event, "\"0\"", "{\"capacity_note\": \"Twenty places.\"}"));
        ok(office.get("/v1/site/insights?limit=1"));
        gone(office.delete(event));
    }

    private void progress() {
        ada.created("/v1/weaknesses/rambling/assessments", """
                {"severity": 1, "interview_id": "%s"}""".formatted(Person.idOf(next)));
        ok(ada.get("/v1/progress"));
        ok(ada.get("/v1/progress/interviews?limit=1"));
        ok(ada.get("/v1/progress/weaknesses?limit=1"));
        ok(ada.get("/v1/progress/weaknesses/rambling"));
        ok(ada.get("/v1/progress/chart.svg"));
        ok(ada.get("/v1/progress/weaknesses/rambling/chart.svg"));
    }

    private void grants() {
        JsonPath invitation = made(ada.post("/v1/grants", """
                        {"label": "Sam", "from_name": "Ada", "scopes": ["interviews", "checklists", "plans", "progress",
                         "reflections"], "ends_at": "%s"}""".formatted(later))).jsonPath();
        String grant = "/v1/grants/" + invitation.getString("id");
        String shared = "/v1/shared/" + invitation.getString("id");
        made(mentor.post("/v1/shared", "{\"code\": \"%s\"}".formatted(invitation.getString("code"))));
        ok(mentor.get("/v1/shared"));
        ok(mentor.get(shared));
        for (String path : List.of("/interviews", "/checklists", "/plans", "/reflections")) {
            ok(mentor.get(shared + path + "?limit=1"));
        }
        for (String path : List.of(interview, moment, checklist, plan, reflection)) {
            ok(mentor.get(shared + path.substring("/v1".length())));
        }
        ok(mentor.get(shared + interview.substring("/v1".length()) + "/moments?limit=1"));
        ok(mentor.get(shared + "/progress"));
        ok(mentor.get(shared + "/progress/interviews?limit=1"));
        ok(mentor.get(shared + "/progress/weaknesses?limit=1"));
        ok(mentor.get(shared + "/progress/weaknesses/rambling"));
        ok(mentor.get(shared + "/progress/chart.svg"));
        ok(mentor.get(shared + "/progress/weaknesses/rambling/chart.svg"));
        ok(ada.get("/v1/grants"));
        ok(ada.get(grant + "/reads?limit=2"));
        String etag = ok(ada.get(grant)).header("ETag");
        ok(ada.patch(grant, etag, "{\"label\": \"Sam from work\"}"));
        gone(ada.delete(grant));
    }

    private void calendar() {
        JsonPath feed = made(ada.post("/v1/calendar-feeds", """
                        {"label": "Phone", "parts": ["practices", "requests"], "time_zone": "America/Montreal"}""")).jsonPath();
        ok(nobody.get(feed.getString("address")));
        ok(ada.get("/v1/calendar-feeds"));
        String path = "/v1/calendar-feeds/" + feed.getString("id");
        ok(ada.get(path));
        gone(ada.delete(path));
    }

    private void goodbye() {
        ok(ada.get("/v1/me/activity?limit=1"));
        String confirmation = ok(ada.get("/v1/me")).path("confirmation");
        ok(ada.delete("/v1/me?confirmation=" + confirmation));
    }

    private static Response ok(Response reply) {
        return is(200, reply);
    }

    private static Response made(Response reply) {
        return is(201, reply);
    }

    private static void gone(Response reply) {
        is(204, reply);
    }

    private static Response is(int status, Response reply) {
        assertThat(reply.statusCode()).as(reply.asString()).isEqualTo(status);
        return reply;
    }
}
