-- People with interviews, moments, assessments and a checklist, as they would have recorded them. Run as superuser, with
-- :site, :batch and the tables bench.person (n, owner), bench.crew (name, first, size) and bench.task (step, key, position). In the
-- order of owners, since all keys start with them; keys are right by construction, so they are not checked row by row.
\set ON_ERROR_STOP on
set session_replication_role = replica;
set synchronous_commit = off;

insert into person (owner_id, site_id, first_seen_at, last_seen_at)
select owner, :'site', now() - interval '300 days', now() from bench.person order by owner;

insert into interview (owner_id, id, version, created_at, updated_at, company, role_title, kind, round, format, held_at, time_zone,
  duration_minutes, interviewers, outcome, outcome_at, notes, overall, preparation, confidence_before, confidence_after, anxiety,
  tried_my_best, went_well, search_text, company_folded)
select p.owner, md5('interview ' || p.n || '.' || k)::uuid, 0, at + interval '2 hours', at + interval '9 days', company, role, kind,
  (array ['SCREENING', 'RECRUITER', 'TECHNICAL', 'PANEL', 'FINAL'])[1 + (p.n + k) % 5], (array ['VIDEO', 'PHONE', 'IN_PERSON'])[1 + k % 3],
  at, 'America/Montreal', 30 + 5 * (k % 5), array ['Hiring manager', 'Senior analyst'], outcome,
  at + interval '9 days', notes, 1 + (p.n + k) % 4, 1 + (p.n + 2 * k) % 5, 1 + (p.n + k) % 5, 1 + (p.n + 3 * k) % 5, (p.n + 7 * k) % 11,
  (array ['YES', 'PARTLY', 'NOT_SAID'])[1 + k % 3], 'I asked good questions at the end.',
  lower(company || E'\n' || role || E'\n' || notes), lower(company)
from bench.person p
cross join generate_series(1, 10) k
cross join lateral (
  select (array ['Northwind Traders', 'Contoso', 'Fabrikam', 'Tailspin Toys', 'Adventure Works'])[1 + (p.n + k) % 5] as company,
    (array ['Data analyst', 'Business analyst', 'Reporting engineer'])[1 + p.n % 3] as role,
    case when k % 5 = 0 then 'MOCK' else 'REAL' end as kind,
    case k when 3 then 'ADVANCED' when 7 then 'NO_REPLY' else 'REJECTED' end as outcome,
    'Two people, friendly, a lot about SQL and a live exercise at the end. They asked for examples of a conflict in a team, of a '
      || 'deadline that was missed, and of a number that turned out to be wrong. Interview ' || k || '.' as notes,
    date_trunc('hour', now()) - make_interval(days => 20 * k + p.n % 20, hours => 3) as at
) drawn
order by p.owner;

insert into moment (owner_id, id, version, created_at, updated_at, interview_id, valence, question, what_happened, next_time,
  difficulty, control, weaknesses, source, noted_at)
select i.owner_id, md5('moment ' || i.id || m)::uuid, 0, i.created_at, i.created_at, i.id,
  case m when 1 then 'HARD' else 'GOOD' end, case m when 1 then 'Tell us about a conflict in a team.' end,
  case m when 1 then 'I rambled for five minutes and never said how it ended.' else 'My questions led to a real conversation.' end,
  case m when 1 then 'Say the result first, then the two steps that led to it.' end, case m when 1 then 4 end, 'MINE',
  case when m = 2 then array[]::text[] when i.overall % 2 = 0 then array ['rambling', 'vague-evidence'] else array ['mind-blank'] end,
  'RECALL', i.created_at
from interview i cross join generate_series(1, 2) m
order by i.owner_id, i.id;

insert into assessment (owner_id, id, version, created_at, updated_at, slug, severity, assessed_at, interview_id)
select p.owner, md5('assessment ' || p.n || '.' || k)::uuid, 0, i.created_at, i.created_at, 'rambling', 1 + k, i.created_at, i.id
from bench.person p
cross join generate_series(1, 3) k
join interview i on i.owner_id = p.owner and i.id = md5('interview ' || p.n || '.' || k)::uuid
order by p.owner;

insert into checklist (owner_id, id, version, created_at, updated_at, interview_id, template_key, template_version, language)
select p.owner, md5('checklist ' || p.n)::uuid, 0, now() - interval '10 days', now() - interval '10 days',
  md5('interview ' || p.n || '.1')::uuid, 'six-steps', 1, 'EN'
from bench.person p order by p.owner;

insert into checklist_item (owner_id, id, version, created_at, updated_at, checklist_id, step, key, position, status, status_changed_at)
select p.owner, md5('item ' || p.n || '.' || t.key)::uuid, 0, now() - interval '10 days', now() - interval '10 days',
  md5('checklist ' || p.n)::uuid, t.step, t.key, t.position, 'TO_DO', now() - interval '10 days'
from bench.person p cross join bench.task t
order by p.owner, t.step, t.position;

-- Whose turn it is in pgbench, at random but the same in each run: a row for :batch requests.
create table bench.turn as
select c.name as crew, t as n, array_agg(p.owner order by s) as owner,
  array_agg(md5('interview ' || p.n || '.' || 1 + s % 10)::uuid order by s) as interview,
  array_agg(md5('checklist ' || p.n)::uuid order by s) as checklist, array_agg(md5('item ' || p.n || '.facts')::uuid order by s) as item
from bench.crew c
cross join generate_series(1, 1000) t
cross join generate_series(1, :batch) s
join bench.person p on p.n = c.first + ('x' || substr(md5(c.name || t || '.' || s), 1, 7))::bit(28)::integer % c.size
group by c.name, t;
alter table bench.turn add primary key (crew, n);
grant select on bench.turn to rebound_app, bench_bare;

vacuum (analyze);
checkpoint;
