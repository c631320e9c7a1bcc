-- A key that does not cascade only points, whatever it does by itself when its target goes. Spread over Citus, no key with
-- owner_id can say "set null" (db/citus); what moves deleted interviews aside and back reads such a key the same.

create or replace function keys_to(target regclass, on_delete "char")
    returns table (source regclass, source_column name) language sql stable as $$
    select key.conrelid::regclass, field.attname
    from pg_constraint key
    join pg_attribute field on field.attrelid = key.conrelid and field.attnum = key.conkey[2]
    where key.contype = 'f' and key.confrelid = target and (key.confdeltype = 'c') = (on_delete = 'c')
    order by key.conname
$$;

create or replace function put_back(person uuid, target regclass, restored jsonb) returns void language plpgsql as $$
declare
    key record;
    there text;
    cleared text := 'r';
    kept text := 'true';
begin
    for key in
        select fk.confrelid::regclass as parent, field.attname as field, fk.confdeltype = 'c' as cascades
        from pg_constraint fk
        join pg_attribute field on field.attrelid = fk.conrelid and field.attnum = fk.conkey[2]
        where fk.contype = 'f' and fk.conrelid = target
    loop
        there := format('(r ->> %1$L is null or exists (select 1 from %2$s p where p.owner_id = $1 and p.id = (r ->> %1$L)::uuid))',
            key.field, key.parent);
        if key.cascades then
            kept := kept || ' and ' || there;
        else
            cleared := cleared || format(' || case when %s then ''{}'' else jsonb_build_object(%L, null) end', there, key.field);
        end if;
    end loop;
    execute format('insert into %1$s select (jsonb_populate_record(null::%1$s, %2$s)).* from jsonb_array_elements($2) r where %3$s'
        ' on conflict do nothing',
        target, cleared, kept) using person, restored;
end
$$;
