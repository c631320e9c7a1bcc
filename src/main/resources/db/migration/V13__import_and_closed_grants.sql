-- An import brings interviews in the order of their ids, and a previous one may come after the one that names it; so the key
-- can wait for the end of the transaction. Nobody else asks it to.
alter table interview alter constraint interview__previous_interview_id_fk deferrable initially immediate;

-- What a person deleted may have come back by an import before they restore it: then what is there stays, and only what is
-- missing is put back.
create or replace function put_back(person uuid, target regclass, restored jsonb) returns void language plpgsql as $$
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
    execute format('insert into %1$s select (jsonb_populate_record(null::%1$s, %2$s)).* from jsonb_array_elements($2) r where %3$s'
        ' on conflict do nothing',
        target, cleared, kept) using person, restored;
end
$$;

-- Grants are swept 90 days after they ended.
create index access_grant_closed_idx on access_grant (coalesce(revoked_at, ends_at));
