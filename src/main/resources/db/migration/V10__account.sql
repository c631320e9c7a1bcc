-- What happened to a person's account, the receipts of what was erased, and what the jobs that keep house may do. The
-- rules of V1 and V3 hold.

-- An entry is never changed. once_on is the day of one that is noted once a day for each record.
create table activity (
    owner_id uuid not null,
    id uuid not null,
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    kind text not null,
    subject_id uuid,
    once_on date,
    constraint activity_pkey primary key (owner_id, id),
    constraint activity_once_check check (once_on is null or subject_id is not null)
);
create index activity_created_at_idx on activity (owner_id, created_at, id);
create unique index activity_once_idx on activity (owner_id, kind, subject_id, once_on) where once_on is not null;

select protect('activity');
