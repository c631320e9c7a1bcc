-- Deleted interviews that can be restored for a while (docs/adr/0016). Live tables hold no dead rows, so that no query has to
-- leave them out: the rows move here as they are, sealed values still sealed, and back. What goes with an interview is read
-- from the foreign keys, so that a table added later goes along without a line here.

create table deleted_interview (
    owner_id uuid not null,
    id uuid not null,
    deleted_at timestamptz not null,
    restorable_until timestamptz not null,
    interview jsonb not null,
    -- What the keys delete with it, parents first: [{"table", "rows"}].
    dependants jsonb not null,
    -- What only pointed to it: [{"table", "column", "links": [{"id", "target"}]}].
    pointers jsonb not null,
    constraint deleted_interview_pkey primary key (owner_id, id)
);
create index deleted_interview_deleted_at_idx on deleted_interview (owner_id, deleted_at, id);
create index deleted_interview_restorable_until_idx on deleted_interview (restorable_until);

select protect('deleted_interview');
select open_to_job('deleted_interview', 'sweep', 'select');
select open_to_job('deleted_interview', 'sweep', 'delete');

-- The keys that point to a table; each has the columns (owner_id, <column>).
create function keys_to(target regclass, on_delete "char")
    returns table (source regclass, source_column name) language sql stable as $$
    select key.conrelid::regclass, field.attname
    from pg_constraint key
    join pg_attribute field on field.attrelid = key.conrelid and field.attnum = key.conkey[2]
    where key.contype = 'f' and key.confrelid = target and key.confdeltype = on_delete
    order by key.conname
$$;

-- Moves an interview here with all that hangs on it. False where the person has no such interview.
create function set_interview_aside(person uuid, interview_id uuid, gone_at timestamptz, until timestamptz)
    returns boolean language plpgsql as $$
declare
    root jsonb;
    tree jsonb := '[]';
    pointing jsonb := '[]';
    pending jsonb;
    parent regclass;
    parent_ids uuid[];
    key record;
    found_rows jsonb;
begin
    select to_jsonb(i) into root from interview i where i.owner_id = person and i.id = interview_id for update;
    if root is null then
        return false;
    end if;
    pending := jsonb_build_array(jsonb_build_object('table', 'interview', 'rows', jsonb_build_array(root)));
    while pending <> '[]' loop
        parent := (pending -> 0 ->> 'table')::regclass;
        select array_agg((r ->> 'id')::uuid) into parent_ids from jsonb_array_elements(pending -> 0 -> 'rows') r;
        pending := pending - 0;
        for key in select * from keys_to(parent, 'c') loop
            execute format('select jsonb_agg(to_jsonb(r) order by r.id) from %s r where r.owner_id = $1 and r.%I = any($2)',
                key.source, key.source_column) into found_rows using person, parent_ids;
            if found_rows is not null then
                tree := tree || jsonb_build_object('table', key.source::text, 'rows', found_rows);
                pending := pending || jsonb_build_object('table', key.source::text, 'rows', found_rows);
            end if;
        end loop;
        for key in select * from keys_to(parent, 'n') loop
            -- The key would clear the column too, but leave the etag of a record that reads otherwise now.
            execute format(
                'with linked as (select r.id, r.%2$I as target from %1$s r where r.owner_id = $1 and r.%2$I = any($2)),'
                ' cleared as (update %1$s r set %2$I = null, version = r.version + 1, updated_at = $3'
                '  from linked where r.owner_id = $1 and r.id = linked.id)'
                ' select jsonb_agg(to_jsonb(linked)) from linked',
                key.source, key.source_column) into found_rows using person, parent_ids, gone_at;
            if found_rows is not null then
                pointing := pointing || jsonb_build_object('table', key.source::text, 'column', key.source_column, 'links', found_rows);
            end if;
        end loop;
    end loop;
    delete from interview i where i.owner_id = person and i.id = interview_id;
    insert into deleted_interview values (person, interview_id, gone_at, until, root, tree, pointing)
        on conflict (owner_id, id) do update set deleted_at = excluded.deleted_at, restorable_until = excluded.restorable_until,
            interview = excluded.interview, dependants = excluded.dependants, pointers = excluded.pointers;
    return true;
end
$$;

-- Puts rows back into their table. A link to what is gone by now is cleared, a row that hangs on it stays away.
create function put_back(person uuid, target regclass, restored jsonb) returns void language plpgsql as $$
declare
    key record;
    there text;
    cleared text := 'r';
    kept text := 'true';
begin
    for key in
        select fk.confrelid::regclass as parent, field.attname as field, fk.confdeltype as on_delete
        from pg_constraint fk
        join pg_attribute field on field.attrelid = fk.conrelid and field.attnum = fk.conkey[2]
        where fk.contype = 'f' and fk.conrelid = target
    loop
        there := format('(r ->> %1$L is null or exists (select 1 from %2$s p where p.owner_id = $1 and p.id = (r ->> %1$L)::uuid))',
            key.field, key.parent);
        if key.on_delete = 'n' then
            cleared := cleared || format(' || case when %s then ''{}'' else jsonb_build_object(%L, null) end', there, key.field);
        else
            kept := kept || ' and ' || there;
        end if;
    end loop;
    execute format('insert into %1$s select (jsonb_populate_record(null::%1$s, %2$s)).* from jsonb_array_elements($2) r where %3$s',
        target, cleared, kept) using person, restored;
end
$$;

-- Brings an interview back with what went with it, and the links that pointed to it where nothing else took their place.
-- False where there is none to restore any more.
create function restore_interview(person uuid, interview_id uuid, at timestamptz) returns boolean language plpgsql as $$
declare
    aside deleted_interview;
    part jsonb;
begin
    delete from deleted_interview d
        where d.owner_id = person and d.id = interview_id and d.restorable_until > at
        returning * into aside;
    if aside.id is null then
        return false;
    end if;
    perform put_back(person, 'interview', jsonb_build_array(aside.interview));
    for part in select * from jsonb_array_elements(aside.dependants) loop
        perform put_back(person, (part ->> 'table')::regclass, part -> 'rows');
    end loop;
    for part in select * from jsonb_array_elements(aside.pointers) loop
        execute format(
            'update %1$s r set %2$I = link.target, version = r.version + 1, updated_at = $3'
            ' from jsonb_to_recordset($2) as link(id uuid, target uuid)'
            ' where r.owner_id = $1 and r.id = link.id and r.%2$I is null'
            -- No chain of interviews may lead back to itself.
            '   and (%1$L <> ''interview'' or not exists ('
            '     with recursive chain as ('
            '       select link.target as id'
            '       union select i.previous_interview_id from interview i join chain c on i.id = c.id where i.owner_id = $1)'
            '     select 1 from chain where id = r.id))',
            part ->> 'table', part ->> 'column') using person, part -> 'links', at;
    end loop;
    return true;
end
$$;
