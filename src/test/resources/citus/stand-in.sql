-- A stand-in for the three things of Citus that db/citus uses. It moves no row: it refuses what Citus refuses by its
-- documentation (Creating and Modifying Distributed Objects; Table Co-Location) and its issues 2264 and 7132, and remembers the rest.
create schema citus;
grant usage, create on schema citus to rebound_owner;
alter role rebound_owner set search_path = public, citus, pg_catalog;
alter role rebound_app set search_path = public, spread, pg_catalog;

create table citus.pg_dist_partition (logicalrelid regclass primary key, partmethod "char" not null, colocation text);
grant all on citus.pg_dist_partition to rebound_owner;

-- A policy goes to the shards as it is; a shard of one table can't ask another table.
create function citus.refuse_policies_on_others(a_table regclass) returns void language plpgsql as $$
declare
    other regclass;
begin
    select d.refobjid::regclass into other from pg_policy p
    join pg_depend d on d.classid = 'pg_policy'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass
    where p.polrelid = a_table and d.refobjid <> a_table limit 1;
    if other is not null then
        raise exception 'a policy on % asks %', a_table, other;
    end if;
end
$$;

create function citus.create_reference_table(a_table regclass) returns void language plpgsql as $$
begin
    if exists (select from pg_constraint where conrelid = a_table and contype = 'f'
            and confrelid not in (select logicalrelid from citus.pg_dist_partition where partmethod = 'n')) then
        raise exception 'A reference table can only have reference keys to other reference tables: %', a_table;
    end if;
    perform citus.refuse_policies_on_others(a_table);
    insert into citus.pg_dist_partition values (a_table, 'n', null);
end
$$;

create function citus.create_distributed_table(a_table regclass, distribution_column text, colocate_with text)
    returns void language plpgsql as $$
declare
    place smallint := (select attnum from pg_attribute where attrelid = a_table and attname = distribution_column);
    bad text;
begin
    select indexrelid::regclass into bad from pg_index
    where indrelid = a_table and (indisunique or indisexclusion) and not place = any (indkey::smallint[]);
    if bad is not null then
        raise exception 'Distributed relations cannot have UNIQUE, EXCLUDE, or PRIMARY KEY constraints that do not include the'
            ' partition column: %', bad;
    end if;
    select conname into bad from pg_constraint fk
    where conrelid = a_table and contype = 'f'
      and not exists (select from citus.pg_dist_partition t where t.logicalrelid = fk.confrelid and t.partmethod = 'n')
      and not ((confrelid = a_table or exists (select from citus.pg_dist_partition t where t.logicalrelid = fk.confrelid))
          and exists (select from unnest(fk.conkey, fk.confkey) pair(source, target)
              where source = place and target = (select attnum from pg_attribute
                  where attrelid = fk.confrelid and attname = distribution_column)));
    if bad is not null then
        raise exception 'relations are not colocated or not referencing a reference table: %', bad;
    end if;
    select conname into bad from pg_constraint fk
    where conrelid = a_table and contype = 'f' and place = any (conkey) and confdeltype in ('n', 'd');
    if bad is not null then
        raise exception 'SET NULL or SET DEFAULT is not supported in ON DELETE operation when distribution key is included: %', bad;
    end if;
    if exists (select from pg_trigger where tgrelid = a_table and not tgisinternal) then
        raise exception 'triggers are not supported on distributed tables: %', a_table;
    end if;
    if colocate_with <> 'none' and not exists (select from citus.pg_dist_partition where logicalrelid = colocate_with::regclass) then
        raise exception '% is not distributed', colocate_with;
    end if;
    perform citus.refuse_policies_on_others(a_table);
    insert into citus.pg_dist_partition values (a_table, 'h', case colocate_with when 'none' then a_table::text else colocate_with end);
end
$$;
