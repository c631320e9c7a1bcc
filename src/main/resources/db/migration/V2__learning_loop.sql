-- Plans and practice sessions, and when a moment was noted. The rules of V1 hold.

create table plan (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    weakness text not null,
    cue text not null,
    response text not null,
    active boolean not null,
    rehearsals integer not null,
    last_rehearsed_at timestamptz,
    used_in_interview_id uuid,
    worked text not null,
    constraint plan_pkey primary key (owner_id, id),
    constraint plan__used_in_interview_id_fk foreign key (owner_id, used_in_interview_id)
        references interview (owner_id, id) on delete set null (used_in_interview_id),
    constraint plan_rehearsals_check check (rehearsals >= 0)
);
create index plan_created_at_idx on plan (owner_id, created_at, id);
create index plan_used_in_interview_idx on plan (owner_id, used_in_interview_id);

create table practice (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    kind text not null,
    practised_at timestamptz not null,
    time_zone text not null,
    practised_on date not null,
    minutes integer,
    score_before integer,
    score_after integer,
    partner text,
    notes text,
    plan_id uuid,
    weaknesses text[] not null,
    constraint practice_pkey primary key (owner_id, id),
    constraint practice__plan_id_fk foreign key (owner_id, plan_id)
        references plan (owner_id, id) on delete set null (plan_id),
    constraint practice_minutes_check check (minutes between 1 and 1440),
    constraint practice_score_before_check check (score_before between 1 and 5),
    constraint practice_score_after_check check (score_after between 1 and 5)
);
create index practice_practised_at_idx on practice (owner_id, practised_at, id);
create index practice_plan_idx on practice (owner_id, plan_id);

-- An assessment may follow a practice session as well as an interview.
alter table assessment
    add column practice_id uuid,
    add constraint assessment__practice_id_fk foreign key (owner_id, practice_id)
        references practice (owner_id, id) on delete cascade;
create index assessment_practice_idx on assessment (owner_id, practice_id);

-- Row-level security is forced on the owner of the table too, so it rests while the rows of everybody are filled in.
alter table moment add column noted_at timestamptz;
alter table moment no force row level security;
alter table moment disable row level security;
update moment set noted_at = created_at;
alter table moment enable row level security;
alter table moment force row level security;
alter table moment alter column noted_at set not null;

select protect('plan');
select protect('practice');
