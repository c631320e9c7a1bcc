-- Who comes from which site, and by which policies others than a person reach rows. The rules of V1 hold; a table of a
-- site starts with site_id and is protected by protect_site instead.

create function protect_site(site_table regclass) returns void language plpgsql as $$
begin
    execute format('alter table %s enable row level security', site_table);
    execute format('alter table %s force row level security', site_table);
    execute format(
        'create policy site_only on %s'
        ' using (site_id = (select nullif(current_setting(''app.site'', true), '''')::uuid))'
        ' with check (site_id = (select nullif(current_setting(''app.site'', true), '''')::uuid))', site_table);
end
$$;

-- Lets one job, by its name, do one thing with the rows of everybody: select, insert, update or delete. A job that was
-- not opened to a table finds it empty.
create function open_to_job(a_table regclass, job text, command text) returns void language plpgsql as $$
declare
    condition text := format('(select current_setting(''app.job'', true)) = %L', job);
begin
    execute format('create policy %I on %s for %s %s', 'job_' || job || '_' || command, a_table, command,
        case command
            when 'insert' then format('with check (%s)', condition)
            when 'update' then format('using (%s) with check (%s)', condition, condition)
            else format('using (%s)', condition)
        end);
end
$$;

-- Lets whoever presents a secret read the row that holds its digest (bytea).
create function open_to_secret(a_table regclass, digest_column name) returns void language plpgsql as $$
begin
    execute format(
        'create policy %I on %s for select'
        ' using (%I = (select decode(nullif(current_setting(''app.secret'', true), ''''), ''hex'')))',
        'secret_' || digest_column, a_table, digest_column);
end
$$;

create table person (
    owner_id uuid not null,
    site_id uuid not null,
    first_seen_at timestamptz not null,
    last_seen_at timestamptz not null,
    constraint person_pkey primary key (owner_id)
);
create index person_site_idx on person (site_id, owner_id);

select protect('person');

-- When a job ran last, and how far it came, so that another replica goes on where one stopped.
create table job_state (
    job text not null,
    last_run_at timestamptz not null,
    position text,
    constraint job_state_pkey primary key (job)
);
