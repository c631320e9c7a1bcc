-- Rules of this schema:
--   every table of a person starts with owner_id and is protected by row-level security (function protect below);
--   its key is (owner_id, id), and every reference carries owner_id, so that no link can cross two people;
--   foreign keys are named <table>__<column>_fk: the service reads the column out of the name when one is broken.

create function protect(person_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', person_table);
    execute format('alter table %s force row level security', person_table);
    execute format(
        'create policy owner_only on %s'
        ' using (owner_id = (select nullif(current_setting(''app.owner'', true), '''')::uuid))'
        ' with check (owner_id = (select nullif(current_setting(''app.owner'', true), '''')::uuid))', person_table);
end
$$;

create table interview (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    company text not null,
    role_title text not null,
    job_url text,
    kind text not null,
    round text not null,
    format text not null,
    held_at timestamptz not null,
    time_zone text not null,
    duration_minutes integer,
    interviewers text[] not null,
    outcome text not null,
    outcome_at timestamptz,
    employer_feedback text,
    previous_interview_id uuid,
    notes text,
    overall integer,
    preparation integer,
    confidence_before integer,
    confidence_after integer,
    anxiety integer,
    tried_my_best text not null,
    went_well text,
    search_text text not null,
    company_folded text not null,
    constraint interview_pkey primary key (owner_id, id),
    constraint interview__previous_interview_id_fk foreign key (owner_id, previous_interview_id)
        references interview (owner_id, id) on delete set null (previous_interview_id),
    constraint interview_previous_check check (previous_interview_id <> id),
    constraint interview_overall_check check (overall between 1 and 5),
    constraint interview_preparation_check check (preparation between 1 and 5),
    constraint interview_confidence_before_check check (confidence_before between 1 and 5),
    constraint interview_confidence_after_check check (confidence_after between 1 and 5),
    constraint interview_anxiety_check check (anxiety between 0 and 10),
    constraint interview_duration_check check (duration_minutes between 1 and 1440)
);
create index interview_held_at_idx on interview (owner_id, held_at, id);
create index interview_created_at_idx on interview (owner_id, created_at, id);
create index interview_previous_idx on interview (owner_id, previous_interview_id);

create table moment (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    interview_id uuid not null,
    valence text not null,
    question text,
    what_happened text not null,
    next_time text,
    difficulty integer,
    control text not null,
    weaknesses text[] not null,
    source text not null,
    constraint moment_pkey primary key (owner_id, id),
    constraint moment__interview_id_fk foreign key (owner_id, interview_id)
        references interview (owner_id, id) on delete cascade,
    constraint moment_difficulty_check check (difficulty between 1 and 5),
    constraint moment_next_time_check check (next_time is null or control <> 'OUTSIDE')
);
create index moment_interview_idx on moment (owner_id, interview_id, id);

create table own_weakness (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    slug text not null,
    category text not null,
    label text not null,
    description text,
    keywords text[] not null,
    archived_at timestamptz,
    constraint own_weakness_pkey primary key (owner_id, id),
    constraint own_weakness_slug_key unique (owner_id, slug),
    constraint own_weakness_slug_check check (slug like 'my-%')
);

-- Append-only: the application's role may not update it (afterMigrate.sql).
create table assessment (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    slug text not null,
    severity integer not null,
    assessed_at timestamptz not null,
    interview_id uuid,
    constraint assessment_pkey primary key (owner_id, id),
    constraint assessment__interview_id_fk foreign key (owner_id, interview_id)
        references interview (owner_id, id) on delete cascade,
    constraint assessment_severity_check check (severity between 0 and 4)
);
create index assessment_slug_idx on assessment (owner_id, slug, assessed_at, id);
create index assessment_interview_idx on assessment (owner_id, interview_id);

create table reflection (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    interview_id uuid,
    step text not null,
    kind text not null,
    text_sealed bytea not null,
    belief_before integer,
    belief_after integer,
    fairer_thought_sealed bytea,
    parked boolean not null,
    constraint reflection_pkey primary key (owner_id, id),
    constraint reflection__interview_id_fk foreign key (owner_id, interview_id)
        references interview (owner_id, id) on delete cascade,
    constraint reflection_belief_before_check check (belief_before between 0 and 100),
    constraint reflection_belief_after_check check (belief_after between 0 and 100)
);
create index reflection_created_at_idx on reflection (owner_id, created_at, id);
create index reflection_interview_idx on reflection (owner_id, interview_id, created_at, id);

create table mood_check (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    checked_at timestamptz not null,
    phase text not null,
    valence integer not null,
    feelings jsonb not null,
    interview_id uuid,
    step text not null,
    note_sealed bytea,
    constraint mood_check_pkey primary key (owner_id, id),
    constraint mood_check__interview_id_fk foreign key (owner_id, interview_id)
        references interview (owner_id, id) on delete cascade,
    constraint mood_check_valence_check check (valence between 1 and 5)
);
create index mood_check_checked_at_idx on mood_check (owner_id, checked_at, id);
create index mood_check_interview_idx on mood_check (owner_id, interview_id, checked_at, id);

create table checklist (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    interview_id uuid not null,
    template_key text not null,
    template_version integer not null,
    language text not null,
    constraint checklist_pkey primary key (owner_id, id),
    constraint checklist__interview_id_fk foreign key (owner_id, interview_id)
        references interview (owner_id, id) on delete cascade,
    constraint checklist_interview_template_key unique (owner_id, interview_id, template_key)
);
create index checklist_created_at_idx on checklist (owner_id, created_at, id);

create table checklist_item (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    checklist_id uuid not null,
    step text not null,
    key text,
    position integer not null,
    title text,
    minutes integer,
    status text not null,
    status_changed_at timestamptz not null,
    due_on date,
    note text,
    constraint checklist_item_pkey primary key (owner_id, id),
    constraint checklist_item__checklist_id_fk foreign key (owner_id, checklist_id)
        references checklist (owner_id, id) on delete cascade,
    constraint checklist_item_title_check check ((key is null) = (title is not null)),
    constraint checklist_item_minutes_check check (minutes between 1 and 1440)
);
create index checklist_item_checklist_idx on checklist_item (owner_id, checklist_id, position, id);

-- Replies kept for retries; the key is a digest, so that a retry needs one look-up.
create table idempotency_key (
    owner_id uuid not null,
    key_digest bytea not null,
    request_digest text not null,
    status integer not null,
    location text,
    etag text,
    language text not null,
    body_sealed bytea not null,
    created_at timestamptz not null,
    constraint idempotency_key_pkey primary key (owner_id, key_digest)
);

select protect('interview');
select protect('moment');
select protect('own_weakness');
select protect('assessment');
select protect('reflection');
select protect('mood_check');
select protect('checklist');
select protect('checklist_item');
select protect('idempotency_key');
