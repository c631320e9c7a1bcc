-- Keys that seal what people write, and the job that brings everything under the newest of them. The rules of V1 and V3
-- hold. A migration that adds a column <name>_sealed says: select open_to_reencryption('<table>');

-- The keys under which there may be values. A replica announces the one that it seals with before it does, and then each
-- minute; the job takes a key out once nothing is under it. So a keyset that lacks one of these lacks a key that is needed.
create table sealing_key (
    key_id bigint not null, -- as Tink's JSON has it: 32 bits, unsigned
    first_used_at timestamptz not null,
    last_used_at timestamptz not null,
    constraint sealing_key_pkey primary key (key_id)
);

-- What is sealed, out of the catalogue, so that a later column can't be forgotten. Replies kept for retries are left out:
-- they are gone after a day, deleted interviews after a month, and no key is taken out before.
create view sealed_column as
    select c.relname::text as table_name, a.attname::text as column_name
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype and a.attname like '%\_sealed'
      and c.relname <> 'idempotency_key';

create function open_to_reencryption(sealed_table regclass) returns void language plpgsql as $$
begin
    perform open_to_job(sealed_table, 'reencryption', 'select');
    perform open_to_job(sealed_table, 'reencryption', 'update');
end
$$;

select open_to_reencryption(format('public.%I', table_name)::regclass)
from (select distinct table_name from sealed_column) sealed;

-- An installation that is older than this table has values already. The first rows tell under which keys; the job's first
-- pass finds the rest. Their times make none of them the newest, and leave a month before one is taken out.
do $$
declare
    sealed record;
begin
    perform set_config('app.job', 'reencryption', true);
    for sealed in select table_name, column_name from sealed_column loop
        execute format(
            'insert into sealing_key (key_id, first_used_at, last_used_at)'
            ' select distinct (''x'' || encode(substring(value from 2 for 4), ''hex''))::bit(32)::bigint,'
            '   timestamptz ''epoch'', now()'
            ' from (select %I as value from %I limit 10000) sample'
            ' where length(value) > 5 and get_byte(value, 0) = 1'
            ' on conflict do nothing', sealed.column_name, sealed.table_name);
    end loop;
end
$$;
