-- A policy's (select ...) is a plan of its own for each table that a statement names: of what the progress statement cost
-- Postgres, two fifths were those of the jobs' policies, which are of no concern to a person (docs/adr/0030). The owner's
-- keeps it, since it is compared with each row; a job's is looked at only where the row is not the owner's.

create or replace function open_to_job(a_table regclass, job text, command text) returns void language plpgsql as $$
declare
    condition text := format('current_setting(''app.job'', true) = %L', job);
begin
    execute format('create policy %I on %s for %s %s', 'job_' || job || '_' || command, a_table, command,
        case command
            when 'insert' then format('with check (%s)', condition)
            when 'update' then format('using (%s) with check (%s)', condition, condition)
            else format('using (%s)', condition)
        end);
end
$$;

do $$
declare
    opened record;
begin
    for opened in
        select p.polname as name, p.polrelid::regclass as a_table,
               (regexp_match(p.polname, '^job_(.+)_(select|insert|update|delete)$')) as parts
        from pg_policy p join pg_class c on c.oid = p.polrelid
        where c.relnamespace = current_schema()::regnamespace and p.polname like 'job\_%'
    loop
        execute format('drop policy %I on %s', opened.name, opened.a_table);
        perform open_to_job(opened.a_table, opened.parts[1], opened.parts[2]);
    end loop;
end
$$;
