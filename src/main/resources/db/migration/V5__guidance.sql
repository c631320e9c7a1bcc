-- What a career site publishes for its people, and what a person made of it. The rules of V1 and V3 hold.

create table guidance (
    site_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    kind text not null,
    status text not null,
    title text not null,
    summary text not null,
    url text,
    language text not null,
    steps text[] not null,
    weaknesses text[] not null,
    published_at timestamptz,
    starts_at timestamptz,
    ends_at timestamptz,
    time_zone text,
    place text,
    capacity_note text,
    mentor_name text,
    mentor_offers text,
    contact_url text,
    constraint guidance_pkey primary key (site_id, id),
    constraint guidance_published_check check (status = 'DRAFT' or published_at is not null),
    constraint guidance_event_check check (
        case when kind = 'EVENT'
            then starts_at is not null and ends_at > starts_at and time_zone is not null and (place is not null or url is not null)
            else num_nonnulls(starts_at, ends_at, time_zone, place, capacity_note) = 0
        end),
    constraint guidance_mentor_check check (
        num_nonnulls(mentor_name, mentor_offers, contact_url) = case when kind = 'MENTOR' then 3 else 0 end),
    constraint guidance_reading_check check (kind not in ('ARTICLE', 'VIDEO') or url is not null)
);
create index guidance_created_at_idx on guidance (site_id, created_at, id);
create index guidance_starts_at_idx on guidance (site_id, starts_at, id) where starts_at is not null;
create index guidance_published_idx on guidance (site_id, published_at desc, id) where status = 'PUBLISHED';

-- An entry that a person does not want to be shown again.
create table guidance_dismissal (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    site_id uuid not null,
    guidance_id uuid not null,
    constraint guidance_dismissal_pkey primary key (owner_id, id),
    constraint guidance_dismissal_once_key unique (owner_id, guidance_id),
    constraint guidance_dismissal__guidance_id_fk foreign key (site_id, guidance_id)
        references guidance (site_id, id) on delete cascade
);
create index guidance_dismissal_guidance_idx on guidance_dismissal (site_id, guidance_id);

-- An event that a person means to go to; it stands in their calendar feed.
create table guidance_choice (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    site_id uuid not null,
    guidance_id uuid not null,
    constraint guidance_choice_pkey primary key (owner_id, id),
    constraint guidance_choice_once_key unique (owner_id, guidance_id),
    constraint guidance_choice__guidance_id_fk foreign key (site_id, guidance_id)
        references guidance (site_id, id) on delete cascade
);
create index guidance_choice_guidance_idx on guidance_choice (site_id, guidance_id);

select protect_site('guidance');
select protect('guidance_dismissal');
select protect('guidance_choice');

-- A person's calendar is read through a secret address, with no token and so no site: there the events that they chose,
-- and no others, are open to them. What they choose is of the site that they come from with a token.
create policy chosen_by_person on guidance for select
    using (status = 'PUBLISHED' and kind = 'EVENT' and exists (
        select 1 from guidance_choice c
        where c.owner_id = (select nullif(current_setting('app.owner', true), '')::uuid)
          and c.site_id = guidance.site_id and c.guidance_id = guidance.id));
create policy of_own_site on guidance_dismissal as restrictive for insert
    with check (site_id = (select nullif(current_setting('app.site', true), '')::uuid));
create policy of_own_site on guidance_choice as restrictive for insert
    with check (site_id = (select nullif(current_setting('app.site', true), '')::uuid));

-- A site's own checklist templates: a head that can be retired, and versions that never change.
create table site_template (
    site_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    key text not null,
    newest integer not null,
    retired_at timestamptz,
    constraint site_template_pkey primary key (site_id, id),
    constraint site_template_key unique (site_id, key),
    constraint site_template_prefix_check check (key like 'site-%'),
    constraint site_template_newest_check check (newest >= 1)
);

create table site_template_version (
    site_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    template_id uuid not null,
    number integer not null,
    content jsonb not null,
    constraint site_template_version_pkey primary key (site_id, id),
    constraint site_template_version_number_key unique (site_id, template_id, number),
    constraint site_template_version__template_id_fk foreign key (site_id, template_id)
        references site_template (site_id, id)
);

select protect_site('site_template');
select protect_site('site_template_version');

-- The words of a site's template, copied when the checklist is made: they stay for the person, whoever reads them, even
-- should the site be gone. Null where the template is one that Rebound brings along.
alter table checklist add column words jsonb;
