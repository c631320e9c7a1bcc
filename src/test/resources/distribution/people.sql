-- People as a year leaves them: half a screen of words here and there, interviews with moments, and what a person keeps beside them.
-- Keys are right by construction and random like the service's own, so they are not checked row by row.
set session_replication_role = replica;

create temporary table human as select n, md5('person ' || n)::uuid as owner from generate_series(1, :people) n order by 2;
-- Words in sealed columns are as long as they were, and 33 bytes more (Tink's prefix, nonce and tag).
create function pg_temp.sealed(length integer) returns bytea language sql volatile as $$
    select decode(string_agg(md5(random()::text), ''), 'hex') from generate_series(1, (length + 33) / 16) $$;

insert into person select owner, md5('site')::uuid, now() - interval '300 days', now() from human;
insert into interview (owner_id, id, version, created_at, updated_at, company, role_title, kind, round, format, held_at, time_zone,
  duration_minutes, interviewers, outcome, outcome_at, notes, overall, preparation, confidence_before, confidence_after, anxiety,
  tried_my_best, went_well, search_text, company_folded)
select owner, md5('interview ' || n || '.' || k)::uuid, 0, at, at, 'Northwind Traders', 'Data analyst', 'REAL', 'TECHNICAL', 'VIDEO', at,
  'America/Montreal', 45, array ['Hiring manager', 'Senior analyst'], 'REJECTED', at + interval '9 days', notes, 2, 3, 3, 2, 7, 'PARTLY',
  'I asked good questions at the end.', lower(E'Northwind Traders\nData analyst\n' || notes), 'northwind traders'
from human cross join generate_series(1, 10) k
cross join lateral (select now() - make_interval(days => 30 * k) as at, 'Two people, friendly, a lot about SQL and a live exercise at '
  'the end. They asked for examples of a conflict in a team, of a deadline that was missed, and of a number that was wrong: ' || n as notes) drawn
order by owner;
insert into moment (owner_id, id, version, created_at, updated_at, interview_id, valence, question, what_happened, next_time, difficulty,
  control, weaknesses, source, noted_at)
select owner_id, gen_random_uuid(), 0, created_at, created_at, id, 'HARD', 'Tell us about a conflict in a team.',
  'I rambled for five minutes and never said how it ended.', 'Say the result first, then the two steps that led to it.', 4, 'MINE',
  array ['rambling', 'vague-evidence'], 'RECALL', created_at
from interview cross join generate_series(1, 2) order by owner_id;
insert into assessment (owner_id, id, version, created_at, updated_at, slug, severity, assessed_at)
select owner, gen_random_uuid(), 0, now(), now(), 'rambling', k, now() from human cross join generate_series(1, 3) k;
insert into checklist (owner_id, id, version, created_at, updated_at, interview_id, template_key, template_version, language)
select owner, md5('checklist ' || n)::uuid, 0, now(), now(), md5('interview ' || n || '.1')::uuid, 'six-steps', 1, 'EN' from human;
insert into checklist_item (owner_id, id, version, created_at, updated_at, checklist_id, step, key, position, status, status_changed_at)
select owner, gen_random_uuid(), 0, now(), now(), md5('checklist ' || n)::uuid, 'MOMENTUM', 'next-application', k, 'TO_DO', now()
from human cross join generate_series(1, :items) k;

insert into reflection (owner_id, id, version, created_at, updated_at, step, kind, text_sealed, parked)
select owner, gen_random_uuid(), 0, now(), now(), 'SLACK', 'NOTE', pg_temp.sealed(400), false from human cross join generate_series(1, 5);
insert into mood_check (owner_id, id, version, created_at, updated_at, checked_at, phase, valence, feelings, step)
select owner, gen_random_uuid(), 0, now(), now(), now(), 'WEEKLY', 3, '[{"feeling": "shame", "intensity": 6}]', 'NONE'
from human cross join generate_series(1, 10);
insert into plan (owner_id, id, version, created_at, updated_at, weakness, cue, response, active, rehearsals, worked)
select owner, gen_random_uuid(), 0, now(), now(), 'rambling', 'they ask about a conflict', 'say the result first', true, 3, 'NOT_SAID'
from human cross join generate_series(1, 2);
insert into practice (owner_id, id, version, created_at, updated_at, kind, practised_at, time_zone, practised_on, minutes, weaknesses)
select owner, gen_random_uuid(), 0, now(), now(), 'SOLO', now(), 'America/Montreal', current_date, 15, array ['rambling']
from human cross join generate_series(1, 6);
insert into worth_entry (owner_id, id, version, created_at, updated_at, kind, text_sealed, pinned)
select owner, gen_random_uuid(), 0, now(), now(), 'WIN', pg_temp.sealed(80), false from human cross join generate_series(1, 3);
insert into contact (owner_id, id, version, created_at, updated_at, name_sealed, email_sealed, can_give)
select owner, gen_random_uuid(), 0, now(), now(), pg_temp.sealed(15), pg_temp.sealed(25), array ['MOCK'] from human cross join generate_series(1, 2);
insert into help_request (owner_id, id, version, created_at, updated_at, kind, ask_sealed, status)
select owner, gen_random_uuid(), 0, now(), now(), 'MOCK', pg_temp.sealed(80), 'ASKED' from human cross join generate_series(1, 2);
insert into week (owner_id, id, version, created_at, updated_at, starts_on, log_applications, log_conversations, log_practice_minutes,
  log_rest_days)
select owner, gen_random_uuid(), 0, now(), now(), date '2026-11-02' + 7 * k, 2, 1, 30, 2 from human cross join generate_series(1, 4) k;
insert into calendar_feed (owner_id, id, version, created_at, updated_at, label, parts, language, time_zone, details, secret_digest)
select owner, gen_random_uuid(), 0, now(), now(), 'Phone', array ['INTERVIEWS'], 'EN', 'America/Montreal', 'NEUTRAL',
  decode(md5('a' || n) || md5('b' || n), 'hex') from human;
insert into activity (owner_id, id, version, created_at, updated_at, kind)
select owner, gen_random_uuid(), 0, now(), now(), 'SIGNED_IN' from human cross join generate_series(1, 12);
-- A retry's reply is kept for a day: one for each tenth person.
insert into idempotency_key (owner_id, key_digest, request_digest, status, language, body_sealed, created_at)
select owner, decode(md5('k' || n) || md5('l' || n), 'hex'), md5('m' || n) || md5('n' || n), 201, 'en', pg_temp.sealed(1500), now()
from human where n % 10 = 0;
drop table human;
