package dev.rebound.account.grant;

import dev.rebound.support.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A candidate with one of everything; a word of its own stands in each, so that one that leaks is recognized. */
final class Candidate {

    /** The words, by what they stand in. */
    static final List<String> WORDS = List.of(
            "companyword",
            "roleword",
            "notesword",
            "momentword",
            "feedbackword",
            "itemword",
            "cueword",
            "responseword",
            "lessonword",
            "fairerword",
            "moodword",
            "partnerword",
            "ownweaknessword");

    private final Person person;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private Candidate(Person person) {
        this.person = person;
    }

    static Candidate with(Person person) {
        Candidate candidate = new Candidate(person);
        candidate.record();
        return candidate;
    }

    private void record() {
        String interview = keep("interview_id", "/v1/interviews", """
                {"company": "companyword", "role_title": "roleword", "held_at": "2026-11-20T14:30:00Z",
                 "time_zone": "America/Montreal", "notes": "notesword", "employer_feedback": "feedbackword",
                 "self_assessment": {"overall": 2, "anxiety": 8}}""");
        ids.put("slug", "my-ownweaknessword");
        person.created("/v1/weaknesses", "{\"label\": \"ownweaknessword\", \"category\": \"connection\"}");
        keep("moment_id", interview + "/moments", """
                {"valence": "hard", "control": "mine", "what_happened": "momentword", "next_time": "momentword",
                 "weaknesses": ["rambling", "my-ownweaknessword"]}""");
        keep("reflection_id", interview + "/reflections", """
                {"step": "momentum", "kind": "lesson", "text": "lessonword"}""");
        person.created("/v1/reflections", """
                {"step": "feelings", "kind": "thought_check", "text": "lessonword", "belief_before": 80,
                 "belief_after": 20, "fairer_thought": "fairerword"}""");
        keep("mood_check_id", "/v1/mood-checks", "{\"phase\": \"weekly\", \"valence\": 3, \"note\": \"moodword\"}");
        String checklist =
                keep("checklist_id", "/v1/checklists", "{\"interview_id\": \"" + ids.get("interview_id") + "\"}");
        keep("item_id", checklist + "/items", "{\"step\": \"help\", \"title\": \"itemword\"}");
        keep("plan_id", "/v1/plans", """
                {"weakness": "my-ownweaknessword", "cue": "cueword", "response": "responseword"}""");
        keep("practice_id", "/v1/practices", """
                {"kind": "peer", "time_zone": "UTC", "weaknesses": ["rambling"], "partner": "partnerword"}""");
        keep("assessment_id", "/v1/weaknesses/my-ownweaknessword/assessments", "{\"severity\": 3}");
    }

    private String keep(String parameter, String path, String json) {
        String created = person.created(path, json);
        ids.put(parameter, Person.idOf(created));
        return created;
    }

    Person person() {
        return person;
    }

    /** The ids of the records by the names that they have in the contract's paths. */
    Map<String, String> ids() {
        return ids;
    }

    /** An address of the contract with the candidate's ids in it; what they have none of gets an id of nobody's. */
    String address(String template, String grantId) {
        String address = template.replace("{grant_id}", grantId);
        for (Map.Entry<String, String> id : ids.entrySet()) {
            address = address.replace("{" + id.getKey() + "}", id.getValue());
        }
        return address.replaceAll("\\{[^}]+}", "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11");
    }
}
