package dev.rebound.progress;

/**
 * The SQL behind progress. Every table is entered by {@code owner_id}; what hangs on an interview is looked up through
 * the index that starts with (owner_id, interview_id), so the cost follows the page and not the number of people.
 */
final class Queries {

    private Queries() {}

    /** The person's usual mood: the median of all their mood checks. */
    private static final String USUAL = """
            usual as materialized (
              select percentile_cont(0.5) within group (order by valence) as mood, count(*) as checks
              from mood_check where owner_id = :owner
            )""";

    /** One row for each interview of the page, with the parts that its records add up to. */
    static final String INTERVIEWS = "with " + USUAL + """
            , page as (
              select i.*, i.held_at + make_interval(mins => coalesce(i.duration_minutes, 0)) as ended_at
              from interview i
              where i.owner_id = :owner and i.kind = :kind and i.held_at <= :now
                and (i.held_at, i.id) < (:behind, :behindId)
              order by i.held_at desc, i.id desc
              limit :rows
            )
            select i.id, i.company, i.role_title, i.kind, i.outcome, i.held_at, i.ended_at, i.time_zone,
                   i.overall, i.preparation, i.confidence_before, i.confidence_after, i.anxiety,
                   judged.mean as mean_severity, judged.number as severities,
                   noted.hard as hard_moments, noted.good as good_moments, noted.next_times,
                   written.lessons, least(noted.first_at, written.first_at) as noted_at,
                   mood.checked_at as mood_at, mood.valence as mood_valence,
                   case when usual.checks >= 3 then usual.mood end as usual_mood, usual.checks as mood_checks,
                   finished.at as checklist_at
            from page i
            cross join usual
            cross join lateral (
              select avg(latest.severity)::double precision as mean, count(*) as number
              from (select distinct on (a.slug) a.severity from assessment a
                    where a.owner_id = i.owner_id and a.interview_id = i.id
                    order by a.slug, a.assessed_at desc, a.id desc) latest
            ) judged
            cross join lateral (
              select count(*) filter (where m.valence = 'HARD') as hard,
                     count(*) filter (where m.valence = 'GOOD') as good,
                     count(*) filter (where m.valence = 'HARD' and m.next_time is not null) as next_times,
                     min(m.noted_at) filter (where m.noted_at >= i.held_at) as first_at
              from moment m where m.owner_id = i.owner_id and m.interview_id = i.id
            ) noted
            cross join lateral (
              select count(*) filter (where r.kind = 'LESSON') as lessons,
                     min(r.created_at) filter (where r.created_at >= i.held_at) as first_at
              from reflection r where r.owner_id = i.owner_id and r.interview_id = i.id
            ) written
            left join lateral (
              select c.checked_at, c.valence from mood_check c
              where c.owner_id = i.owner_id and c.checked_at >= i.ended_at and c.valence >= usual.mood
                and (c.interview_id = i.id or c.interview_id is null) and usual.checks >= 3
              order by c.checked_at, c.id limit 1
            ) mood on true
            cross join lateral (
              select min(done.at) as at
              from checklist c
              cross join lateral (
                select max(t.status_changed_at) as at from checklist_item t
                where t.owner_id = c.owner_id and t.checklist_id = c.id
                having bool_and(t.status <> 'TO_DO')
              ) done
              where c.owner_id = i.owner_id and c.interview_id = i.id
            ) finished
            order by i.held_at desc, i.id desc
            """;

    /**
     * One row for each weakness that an interview, an assessment, a practice session or a plan carries.
     *
     * @param base slugs that get a row in any case
     * @param which which others do
     */
    private static String weaknesses(String base, String which) {
        return """
                base as (%2$s),
                real_interview as (
                  select i.id, i.held_at, row_number() over (order by i.held_at desc, i.id desc) as place
                  from interview i
                  where i.owner_id = :owner and i.kind = 'REAL' and i.held_at <= :now
                ),
                occurrence as (
                  select used.slug, count(distinct i.id) as interviews, max(i.held_at) as last_at,
                         count(distinct i.id) filter (where i.place <= 3) as last_three
                  from moment m
                  join real_interview i on i.id = m.interview_id
                  cross join lateral unnest(m.weaknesses) as used (slug)
                  where m.owner_id = :owner and m.valence = 'HARD' and %1$s
                  group by used.slug
                ),
                judged as (
                  select distinct on (a.slug, coalesce(a.interview_id, a.practice_id, a.id))
                         a.slug, a.id, a.severity, a.interview_id, a.practice_id,
                         coalesce(i.held_at, p.practised_at, a.assessed_at) as at,
                         coalesce(i.time_zone, p.time_zone, home.time_zone) as time_zone,
                         case when i.kind = 'MOCK' then 'mock_interview' when i.id is not null then 'interview'
                              when p.id is not null then 'practice' else 'nothing' end as after
                  from assessment a
                  left join interview i on i.owner_id = a.owner_id and i.id = a.interview_id
                  left join practice p on p.owner_id = a.owner_id and p.id = a.practice_id
                  left join (
                    select i.time_zone from interview i
                    where i.owner_id = :owner order by i.created_at desc limit 1
                  ) home on true
                  cross join lateral (select a.slug) as used (slug)
                  where a.owner_id = :owner and %1$s
                  order by a.slug, coalesce(a.interview_id, a.practice_id, a.id), a.assessed_at desc, a.id desc
                ),
                series as (
                  select slug, max(at) as last_at,
                         jsonb_agg(jsonb_build_object('at', at, 'time_zone', time_zone, 'severity', severity, 'after', after,
                           'interview_id', interview_id, 'practice_id', practice_id) order by at, id) as points
                  from (select j.*, row_number() over (partition by slug order by at desc, id desc) as place
                        from judged j) recent
                  where place <= :points
                  group by slug
                ),
                rehearsed as (
                  select used.slug, count(*) as sessions, coalesce(sum(p.minutes), 0) as minutes,
                         max(p.practised_at) as last_at, max(p.practised_on) as last_on,
                         percentile_cont(0.5) within group (order by p.score_after - p.score_before) as change,
                         count(p.score_after - p.score_before) as scored
                  from practice p cross join lateral unnest(p.weaknesses) as used (slug)
                  where p.owner_id = :owner and %1$s
                  group by used.slug
                ),
                planned as (
                  select used.slug, bool_or(p.active) as active, max(p.created_at) as last_at,
                         count(i.id) as used, count(i.id) filter (where p.worked = 'YES') as worked
                  from plan p
                  cross join lateral (select p.weakness) as used (slug)
                  left join real_interview i on i.id = p.used_in_interview_id
                  where p.owner_id = :owner and %1$s
                  group by used.slug
                ),
                weakness as (
                  select named.slug, own.label as own_label,
                         greatest(o.last_at, s.last_at, r.last_at, p.last_at) as seen_at,
                         coalesce(p.active, false) as in_focus,
                         coalesce(o.interviews, 0) as interviews_with,
                         (select count(*) from real_interview) as interviews,
                         coalesce(o.last_three, 0) as last_three_with, o.last_at as last_interview_at,
                         coalesce(r.sessions, 0) as sessions, coalesce(r.minutes, 0) as minutes,
                         r.last_on as last_practised_on, r.change as score_change,
                         coalesce(r.scored, 0) as scored_sessions,
                         coalesce(p.used, 0) as plans_used, coalesce(p.worked, 0) as plans_worked,
                         coalesce(s.points, '[]') as points
                  from base b
                  full join occurrence o using (slug)
                  full join series s using (slug)
                  full join rehearsed r using (slug)
                  full join planned p using (slug)
                  cross join lateral (select coalesce(b.slug, o.slug, s.slug, r.slug, p.slug) as slug) named
                  left join own_weakness own on own.owner_id = :owner and own.slug = named.slug
                )""".formatted(which, base);
    }

    private static final String NOTHING = "select cast(null as text) as slug where false";
    private static final String NO_CAUSES = "used.slug <> all(:causes)";

    /** One page of weaknesses, the one last seen first. */
    static final String WEAKNESSES = "with " + weaknesses(NOTHING, NO_CAUSES) + """

            select to_jsonb(w)::text from weakness w
            where w.seen_at < :behind or (w.seen_at = :behind and w.slug > :behindSlug)
            order by w.seen_at desc, w.slug
            limit :rows
            """;

    /** One weakness, whether anything was noted about it or not. */
    static final String WEAKNESS =
            "with " + weaknesses("select cast(:slug as text) as slug", "used.slug = :slug") + """

            select to_jsonb(w)::text from weakness w
            """;

    /** Everything else in one row, with the weaknesses that are in focus or were last seen. */
    static final String OVERALL = "with " + USUAL + ", " + weaknesses(NOTHING, NO_CAUSES) + """
            , shown as (
              select to_jsonb(w) as facts from weakness w order by w.in_focus desc, w.seen_at desc, w.slug limit :weaknesses
            )
            select to_jsonb(whole)::text from (
              select held.*, plans.*, practised.*, lessons.*, next_times.*,
                     usual.checks as mood_checks, case when usual.checks >= 3 then usual.mood end as usual_mood,
                     (select coalesce(jsonb_agg(facts), '[]') from shown) as weaknesses
              from usual
              cross join (
                select count(*) filter (where i.kind = 'REAL' and i.held_at <= :now) as real,
                       count(*) filter (where i.kind = 'MOCK' and i.held_at <= :now) as mock,
                       count(*) filter (where i.held_at > :now) as to_come
                from interview i where i.owner_id = :owner
              ) held
              cross join (
                select count(*) filter (where p.active) as plans_active,
                       coalesce(jsonb_agg(distinct p.weakness) filter (where p.active), '[]') as focus,
                       count(i.id) as plans_used,
                       count(i.id) filter (where p.worked = 'YES') as plans_worked,
                       count(i.id) filter (where p.worked = 'PARTLY') as plans_worked_partly,
                       count(i.id) filter (where p.worked = 'NO') as plans_not_worked
                from plan p
                left join real_interview i on i.id = p.used_in_interview_id
                where p.owner_id = :owner
              ) plans
              cross join (
                select count(*) as sessions, count(distinct p.practised_on) as practice_days,
                       coalesce(sum(p.minutes), 0) as minutes, max(p.practised_on) as last_practised_on,
                       percentile_cont(0.5) within group (order by p.score_after - p.score_before) as score_change,
                       count(p.score_after - p.score_before) as scored_sessions
                from practice p where p.owner_id = :owner
              ) practised
              cross join (
                select count(*) as lessons from reflection r where r.owner_id = :owner and r.kind = 'LESSON'
              ) lessons
              cross join (
                select count(*) as next_times from moment m
                where m.owner_id = :owner and m.valence = 'HARD' and m.next_time is not null
              ) next_times
            ) whole
            """;

    /** Both together: everything else in one of the rows, and an interview in each; or one row, and no interview. */
    static final String GLANCE = "select case when row_number() over () = 1 then whole.facts end, page.* from (select ("
            + OVERALL + ") as facts) whole left join (" + INTERVIEWS + """
            ) page on true
            order by page.held_at desc, page.id desc
            """;

    /** An interview and what the one before it has to say; a real one goes before a mock one. */
    static final String PREPARATION = """
            select jsonb_build_object(
              'id', i.id, 'company', i.company, 'role_title', i.role_title, 'held_at', i.held_at, 'time_zone', i.time_zone,
              'last', (
                select jsonb_build_object(
                  'id', l.id, 'company', l.company, 'kind', lower(l.kind), 'held_at', l.held_at,
                  'time_zone', l.time_zone, 'went_well', l.went_well,
                  'good_moments', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                      'question', m.question, 'what_happened', m.what_happened) order by m.id), '[]')
                    from (select * from moment m
                          where m.owner_id = l.owner_id and m.interview_id = l.id and m.valence = 'GOOD'
                          order by m.id limit :most) m),
                  'next_times', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                      'question', m.question, 'next_time', m.next_time, 'weaknesses', m.weaknesses) order by m.id), '[]')
                    from (select * from moment m
                          where m.owner_id = l.owner_id and m.interview_id = l.id and m.valence = 'HARD'
                            and m.next_time is not null
                          order by m.id limit :most) m))
                from interview l
                where l.owner_id = :owner and l.held_at < i.held_at and l.held_at <= :now
                order by l.kind = 'REAL' desc, l.held_at desc, l.id desc
                limit 1))::text
            from interview i
            where i.owner_id = :owner and i.id = :interview
            """;
}
