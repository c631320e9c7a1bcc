package dev.rebound.guidance.figures;

/**
 * The SQL behind site figures: which weeks are missing, and what one site's people recorded in one week. Every person is
 * looked up through indexes that start with their id, but in the look for missing weeks, which reads when everybody came first.
 */
final class SiteQueries {

    private SiteQueries() {}

    /** Weeks between two Mondays in which a site had somebody and that have no snapshot, oldest first. */
    static final String MISSING = """
            select site.id, week.starts_on::date
            from (select site_id as id, min(first_seen_at) as since from person group by site_id) site
            cross join generate_series(?::date, ?::date, interval '7 days') as week (starts_on)
            where site.since < (week.starts_on at time zone 'UTC') + interval '7 days'
              and not exists (select 1 from site_week w where w.site_id = site.id and w.starts_on = week.starts_on)
            order by week.starts_on, site.id
            """;

    static final String IS_THERE = "select exists (select 1 from site_week where site_id = ? and starts_on = ?)";

    /**
     * The counts of some of a site's people in one week, those behind an id. A record counts in the week in which it was made, a step or a recovery in the week
     * in which it was reached, so no record counts twice. Everybody counted anywhere is one of the active. Time to recover
     * is as in progress; where a person has several, their median counts once.
     */
    static final String COUNTS = """
            with week as (
              select ?::uuid as site_id, ?::timestamptz as begins, ?::timestamptz as ends
            ),
            seen as materialized (
              select p.owner_id, week.begins, week.ends
              from week join person p on p.site_id = week.site_id
              where p.first_seen_at < week.ends and p.last_seen_at >= week.begins and p.owner_id > ?
              order by p.owner_id
              limit ?
            ),
            named as materialized (
              select s.owner_id, used.slug
              from seen s
              join moment m on m.owner_id = s.owner_id and m.created_at >= s.begins and m.created_at < s.ends
              cross join lateral unnest(m.weaknesses) as used (slug)
              where m.valence = 'HARD'
              union
              select s.owner_id, a.slug
              from seen s
              join assessment a on a.owner_id = s.owner_id and a.created_at >= s.begins and a.created_at < s.ends
              where a.severity > 0
            ),
            step as materialized (
              select s.owner_id, t.step, bool_and(t.status <> 'TO_DO')
                       and max(t.status_changed_at) >= s.begins and max(t.status_changed_at) < s.ends as finished,
                     bool_or(t.status <> 'TO_DO'
                       and t.status_changed_at >= s.begins and t.status_changed_at < s.ends) as handled
              from seen s join checklist_item t on t.owner_id = s.owner_id
              group by s.owner_id, t.checklist_id, t.step, s.begins, s.ends
            ),
            on_checklist as materialized (
              select owner_id from step where handled
              union
              select s.owner_id from seen s
              join checklist c on c.owner_id = s.owner_id and c.created_at >= s.begins and c.created_at < s.ends
            ),
            active as materialized (
              select owner_id from on_checklist
              union select s.owner_id from seen s
                join interview r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join moment r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join assessment r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join reflection r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join mood_check r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join plan r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join practice r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join worth_entry r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
              union select s.owner_id from seen s
                join help_request r on r.owner_id = s.owner_id and r.created_at >= s.begins and r.created_at < s.ends
            ),
            usual as materialized (
              select c.owner_id, percentile_cont(0.5) within group (order by c.valence) as mood
              from active a join mood_check c on c.owner_id = a.owner_id
              where c.checked_at < (select ends from week)
              group by c.owner_id having count(*) >= 3
            ),
            held as (
              select i.owner_id, i.id, i.held_at + make_interval(mins => coalesce(i.duration_minutes, 0)) as ended_at
              from active a join interview i on i.owner_id = a.owner_id
              where i.kind = 'REAL' and i.held_at < (select ends from week)
            ),
            recovered as (
              select h.owner_id, percentile_cont(0.5) within group (
                       order by greatest(0, extract(epoch from least(mood.at, finished.at) - h.ended_at) / 3600)) as hours
              from held h
              left join usual u on u.owner_id = h.owner_id
              cross join lateral (
                select min(c.checked_at) as at from mood_check c
                where c.owner_id = h.owner_id and c.checked_at >= h.ended_at and c.valence >= u.mood
                  and (c.interview_id = h.id or c.interview_id is null)
              ) mood
              cross join lateral (
                select min(done.at) as at
                from checklist c
                cross join lateral (
                  select max(t.status_changed_at) as at from checklist_item t
                  where t.owner_id = c.owner_id and t.checklist_id = c.id
                  having bool_and(t.status <> 'TO_DO')
                ) done
                where c.owner_id = h.owner_id and c.interview_id = h.id
              ) finished
              where least(mood.at, finished.at) >= (select begins from week)
                and least(mood.at, finished.at) < (select ends from week)
              group by h.owner_id
            )
            select (select count(*) from seen) as people,
                   (select owner_id from seen order by owner_id desc limit 1) as last,
                   jsonb_build_object(
              'active', (select count(*) from active),
              'weaknesses', (
                select coalesce(jsonb_object_agg(slug, people), '{}')
                from (select slug, count(*) as people from named where slug = any (?) group by slug) by_slug),
              'onChecklist', (select count(*) from on_checklist),
              'steps', (
                select coalesce(jsonb_object_agg(step, people), '{}')
                from (select step, count(distinct owner_id) as people from step where finished group by step) by_step),
              'recoveries', (select coalesce(jsonb_agg(hours), '[]') from recovered))::text as counts
            """;
}
