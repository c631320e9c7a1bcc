-- Spreads the data over the nodes of a Citus cluster (docs/adr/0029). Run by `migrate spread` after each migration, as the
-- role that owns the tables: what is spread already is left alone, a table that a migration added is spread too.

set local citus.multi_shard_modify_mode to 'sequential';
-- How many parts there will ever be: docs/scale.md says why so many.
set local citus.shard_count to 128;

-- Whose rows a transaction may touch is said by set_config, which Citus keeps to itself; SET LOCAL reaches the shards. The
-- application's role finds this function first, by its search_path (k8s/README.md).
create schema if not exists spread;
grant usage on schema spread to "${application_role}";
create or replace function spread.set_config(setting text, new_value text, is_local boolean) returns text
    language plpgsql as $$
begin
    if not is_local then
        raise exception 'Only settings that end with the transaction are told to the shards';
    end if;
    -- In a block of its own: Citus passes nothing on from the first statement of a message that is a transaction (ADR 28)
    -- unless that is within one.
    execute format('do %L', format('begin set local %I to %L; end', setting, coalesce(new_value, '')));
    return new_value;
end
$$;

do $$
declare
    spread_already regclass[];
    key record;
    next_table regclass;
begin
    select coalesce(array_agg(logicalrelid), '{}') into spread_already from pg_dist_partition;

    if not 'calendar_feed'::regclass = any (spread_already) then
        -- Unique across shards nothing can be. A digest of 256 random bits is, without being asked to.
        alter table calendar_feed drop constraint calendar_feed_secret_key,
            add constraint calendar_feed_secret_key unique (owner_id, secret_digest);
        create index calendar_feed_secret_idx on calendar_feed (secret_digest);
        -- Citus sends a policy to the shards as it is, and on the shard of what all share there is no table of people. What
        -- stays open are events that are published, to whoever acts for a person; the query asks for those they chose.
        drop policy chosen_by_person on guidance;
        create policy chosen_by_person on guidance for select
            using (status = 'PUBLISHED' and kind = 'EVENT' and nullif(current_setting('app.owner', true), '') is not null);
    end if;

    -- Keys with the column that spreads a table can't say "set null". They become plain; the service clears what points.
    for key in
        select conname, conrelid::regclass as source, regexp_replace(pg_get_constraintdef(oid), ' ON DELETE SET .*', '') as plain
        from pg_constraint
        where contype = 'f' and confdeltype in ('n', 'd') and connamespace = 'public'::regnamespace
          and not conrelid = any (spread_already)
    loop
        execute format('alter table %s drop constraint %I, add constraint %2$I %s deferrable initially deferred',
            key.source, key.conname, key.plain);
    end loop;

    -- What all share is on each node.
    for next_table in
        select c.oid::regclass from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
          and not c.oid = any (spread_already)
          and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id' and not a.attisdropped)
        -- A table that others point to comes before them: names of ours sort so.
        order by c.relname
    loop
        perform create_reference_table(next_table);
    end loop;

    -- A person's rows are on one node, all of them; a table comes after those that it points to.
    loop
        select c.oid::regclass into next_table from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.oid = any (spread_already)
          and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'owner_id' and not a.attisdropped)
          and not exists (select 1 from pg_constraint fk
              join pg_attribute a on a.attrelid = fk.confrelid and a.attname = 'owner_id'
              where fk.conrelid = c.oid and fk.contype = 'f' and fk.confrelid <> c.oid
                and not fk.confrelid = any (spread_already))
        order by c.relname = 'person' desc, c.relname
        limit 1;
        exit when next_table is null;
        perform create_distributed_table(next_table, 'owner_id',
            colocate_with => case when next_table = 'person'::regclass then 'none' else 'person' end);
        spread_already := spread_already || next_table;
    end loop;
end
$$;
