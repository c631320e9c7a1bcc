-- What happened to a person's account, the receipts of what was erased, and what the jobs that keep house may do. The
-- rules of V1 and V3 hold.

-- Opens a table of a person to the job that erases people who no longer come. Once is enough; twice does no harm.
create function open_to_erasure(person_table regclass) returns void language plpgsql as $$
begin
    if not exists (select from pg_policy where polrelid = person_table and polname = 'job_retention_delete') then
        perform open_to_job(person_table, 'retention', 'select');
        perform open_to_job(person_table, 'retention', 'delete');
    end if;
end
$$;

-- As in V1, and open to erasure too: a table that is protected from now on can't be forgotten.
create or replace function protect(person_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', person_table);
    execute format('alter table %s force row level security', person_table);
    execute format(
        'create policy owner_only on %s'
        ' using (owner_id = (select nullif(current_setting(''app.owner'', true), '''')::uuid))'
        ' with check (owner_id = (select nullif(current_setting(''app.owner'', true), '''')::uuid))', person_table);
    perform open_to_erasure(person_table);
end
$$;

-- Tables that were protected before.
select open_to_erasure(c.oid)
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'owner_id'
where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p');

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

-- That somebody's data was erased: when, why and how many rows of each table, and nothing that says whose. The digest
-- is keyed with the service's secret; who knows a person's id can't find their receipt without it.
create table erasure_receipt (
    id uuid not null,
    person_digest bytea not null,
    erased_at timestamptz not null,
    cause text not null,
    counts jsonb not null,
    constraint erasure_receipt_pkey primary key (id)
);
create index erasure_receipt_person_idx on erasure_receipt (person_digest, erased_at);

-- Anybody's is added, the one asked for by its digest is read, and none is changed or deleted.
alter table erasure_receipt enable row level security;
alter table erasure_receipt force row level security;
create policy receipts_are_added on erasure_receipt for insert with check (true);
select open_to_secret('erasure_receipt', 'person_digest');

-- The sweeps. Rows come in the order of their time, so a block range index finds the old ones at next to no cost.
create index idempotency_key_age_idx on idempotency_key using brin (created_at);
create index activity_age_idx on activity using brin (created_at);
select open_to_job('idempotency_key', 'sweep', 'select');
select open_to_job('idempotency_key', 'sweep', 'delete');
select open_to_job('activity', 'sweep', 'select');
select open_to_job('activity', 'sweep', 'delete');

select open_to_job('access_grant', 'sweep', 'select');
select open_to_job('access_grant', 'sweep', 'delete');
create index access_grant_unaccepted_idx on access_grant (invitation_expires_at)
    where accepted_at is null and revoked_at is null;

-- When a mentor is erased, the grants that they hold end and forget who it was, but not that there was somebody. The
-- candidates are told. erasure is what a person's own erase calls itself while it does this.
alter table access_grant
    drop constraint access_grant_accepted_check,
    add constraint access_grant_accepted_check check (mentor_id is null or accepted_at is not null);
select open_to_job('access_grant', 'erasure', 'select');
select open_to_job('access_grant', 'erasure', 'update');
select open_to_job('access_grant', 'retention', 'update');
select open_to_job('activity', 'erasure', 'insert');

-- Retention starts from who came last, and notes a warning before it erases.
create index person_last_seen_idx on person (last_seen_at);
select open_to_job('activity', 'retention', 'insert');

-- Who last came before V3 was never noted as a person, and would be kept for ever. They are noted by the last change of
-- any of their rows; the site stays unknown, all zeros, until they come again. Row-level security is forced on the owner
-- of the tables too, so it rests while the rows of everybody are read.
do $$
declare
    tables constant regclass[] := array['interview', 'moment', 'own_weakness', 'assessment', 'reflection', 'mood_check',
        'checklist', 'checklist_item', 'plan', 'practice', 'person']::regclass[];
    a_table regclass;
begin
    foreach a_table in array tables loop
        execute format('alter table %s no force row level security', a_table);
        execute format('alter table %s disable row level security', a_table);
    end loop;
    insert into person (owner_id, site_id, first_seen_at, last_seen_at)
    select owner_id, '00000000-0000-0000-0000-000000000000', min(created_at), max(updated_at)
    from (
        select owner_id, created_at, updated_at from interview
        union all select owner_id, created_at, updated_at from own_weakness
        union all select owner_id, created_at, updated_at from assessment
        union all select owner_id, created_at, updated_at from reflection
        union all select owner_id, created_at, updated_at from mood_check
        union all select owner_id, created_at, updated_at from moment
        union all select owner_id, created_at, updated_at from checklist
        union all select owner_id, created_at, updated_at from checklist_item
        union all select owner_id, created_at, updated_at from plan
        union all select owner_id, created_at, updated_at from practice
    ) as something
    group by owner_id
    on conflict (owner_id) do nothing;
    foreach a_table in array tables loop
        execute format('alter table %s enable row level security', a_table);
        execute format('alter table %s force row level security', a_table);
    end loop;
end
$$;
