-- What a career site may know about its people: one row for each finished week, as it is shown, never the counts that it
-- was made of (docs/adr/0014). The rules of V1 and V3 hold.

create table site_week (
    site_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    starts_on date not null,
    figures jsonb not null,
    constraint site_week_pkey primary key (site_id, id),
    constraint site_week_starts_on_key unique (site_id, starts_on),
    constraint site_week_starts_on_check check (extract(isodow from starts_on) = 1)
);

select protect_site('site_week');
select open_to_job('site_week', 'site_figures', 'select');
select open_to_job('site_week', 'site_figures', 'insert');

-- The job counts what these hold, and writes to none of them.
select open_to_job('person', 'site_figures', 'select');
select open_to_job('interview', 'site_figures', 'select');
select open_to_job('moment', 'site_figures', 'select');
select open_to_job('assessment', 'site_figures', 'select');
select open_to_job('reflection', 'site_figures', 'select');
select open_to_job('mood_check', 'site_figures', 'select');
select open_to_job('checklist', 'site_figures', 'select');
select open_to_job('checklist_item', 'site_figures', 'select');
select open_to_job('plan', 'site_figures', 'select');
select open_to_job('practice', 'site_figures', 'select');
select open_to_job('worth_entry', 'site_figures', 'select');
select open_to_job('help_request', 'site_figures', 'select');
