package dev.rebound.guidance.figures;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Checklists of people, written past the service. */
final class Checklists {

    private Checklists() {}

    /** Each makes a checklist with one item to do for each step, in a week. */
    static void start(List<UUID> people, LocalDate week, List<String> steps) throws SQLException {
        SitePeople.run("""
                with made as (select ?::timestamptz as at, string_to_array(?, ',') as steps),
                who as (select person, gen_random_uuid() as interview, gen_random_uuid() as checklist
                        from unnest(?::uuid[]) as person),
                interviews as (
                  insert into interview (owner_id, id, version, created_at, updated_at, company, role_title, kind, round,
                    format, held_at, time_zone, interviewers, outcome, tried_my_best, search_text, company_folded)
                  select person, interview, 0, at, at, 'A', 'B', 'MOCK', 'OTHER', 'OTHER', at, 'UTC', '{}', 'PENDING',
                    'NOT_SAID', 'a', 'a' from who, made
                ),
                checklists as (
                  insert into checklist (owner_id, id, version, created_at, updated_at, interview_id, template_key,
                    template_version, language)
                  select person, checklist, 0, at, at, interview, 'six-steps', 1, 'EN' from who, made
                )
                insert into checklist_item (owner_id, id, version, created_at, updated_at, checklist_id, step, key, position,
                  status, status_changed_at)
                select person, gen_random_uuid(), 0, at, at, checklist, step, 'x', 1, 'TO_DO', at
                from who, made, unnest(made.steps) as step
                """, people, SitePeople.in(week), String.join(",", steps));
    }

    /** Each handles their items of a step. */
    static void handle(List<UUID> people, String step, String status, Instant at) throws SQLException {
        SitePeople.run(
                "update checklist_item set status = ?, status_changed_at = ? where step = ? and owner_id = any (?)",
                people,
                status,
                at,
                step);
    }
}
