package dev.rebound.interview;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class InterviewTest {

    private final Person ada = Person.someone();

    @Test
    void an_interview_reads_back_as_it_was_recorded() {
        var created = ada.post("/v1/interviews", """
                {"company": "Northwind Traders", "role_title": "Data analyst", "job_url": "https://jobs.example.com/1",
                 "kind": "real", "round": "technical", "format": "video", "held_at": "2026-11-20T09:30:00-05:00",
                 "time_zone": "America/Montreal", "duration_minutes": 45, "interviewers": ["Team lead"],
                 "outcome": "rejected", "outcome_at": "2026-11-21T09:00:00Z", "employer_feedback": "Too vague.",
                 "notes": "Friendly.", "self_assessment": {"overall": 2, "preparation": 3, "confidence_before": 3,
                 "confidence_after": 1, "anxiety": 8, "tried_my_best": "yes", "went_well": "My questions."}}
                """);
        created.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", matchesPattern("/v1/interviews/[0-9a-f-]{36}"))
                .body("held_at", equalTo("2026-11-20T14:30:00Z"))
                .body("self_assessment.tried_my_best", equalTo("yes"))
                .body("previous_interview_id", nullValue());
        ada.get(created.header("Location")).then().statusCode(200).body(equalTo(created.asString()));
    }

    @Test
    void the_list_finds_words_in_any_language_without_accents_mattering() {
        ada.created("/v1/interviews", """
                {"company": "Électricité du Nord", "role_title": "Analyste", "held_at": "2026-11-01T10:00:00Z"}""");
        ada.created("/v1/interviews", """
                {"company": "東京電力", "role_title": "Engineer", "notes": "面接は難しかった", "held_at": "2026-11-02T10:00:00Z"}""");
        ada.get("/v1/interviews?q={q}", "electricite ANALYSTE")
                .then()
                .body("items.company", contains("Électricité du Nord"));
        ada.get("/v1/interviews?q={q}", "難しか").then().body("items.company", contains("東京電力"));
        ada.get("/v1/interviews?company={q}", "électri").then().body("items.company", contains("Électricité du Nord"));
    }
}
