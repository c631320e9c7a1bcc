package dev.rebound.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as naming the owner of a row, and what does not. */
class RoutedStatementTest {

    private static final Set<String> TABLES = Set.of("interview", "moment", "person");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from interview where owner_id = $1",
                "select * from \"interview\" as i where (i.id, i.owner_id) = ($1, $2) for no key update",
                "select * from interview where (owner_id, id) in (($1, $2), ($3, $4))",
                "select * from interview i join moment m on m.owner_id = i.owner_id and m.interview_id = i.id"
                        + " where i.owner_id = cast($1 as uuid)",
                "select * from interview i left join moment m on m.owner_id = i.owner_id where i.owner_id = $1",
                "select i.id, (select count(*) from moment m where m.owner_id = i.owner_id) from interview i"
                        + " where i.owner_id = $1",
                "select * from interview i cross join lateral (select max(m.at) from moment m"
                        + " where m.owner_id = i.owner_id) last where i.owner_id = $1",
                "with mine as (select owner_id as me from interview where owner_id = $1)"
                        + " select * from mine join moment m on m.owner_id = mine.me",
                "with recursive chain as (select owner_id, id from interview where owner_id = $1"
                        + " union select i.owner_id, i.previous from chain c join interview i"
                        + " on i.owner_id = c.owner_id and i.id = c.id) select * from chain",
                "select * from (select $1::uuid as id) me left join person p on p.owner_id = me.id",
                "insert into moment (owner_id, id) values ($1, $2) on conflict do nothing returning id",
                "update moment m set at = i.at from interview i where i.owner_id = $1 and m.owner_id = i.owner_id",
                "with gone as (delete from interview where owner_id = any ($1) returning owner_id)"
                        + " select count(*) from gone",
                "select 1 from guidance"
            })
    void a_statement_that_names_the_owner_of_each_table_goes_to_one_shard(String sql) {
        assertThat(RoutedStatement.read(sql, TABLES).withoutOwner()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from interview where id = $1",
                "select * from interview where (owner_id, id) > ($1, $2)",
                "select * from interview where owner_id = $1 or id = $2",
                "select * from interview where not owner_id = $1",
                "select * from interview where owner_id <> $1",
                "select * from interview where owner_id = owner_id",
                "select * from interview i join moment m on m.interview_id = i.id where i.owner_id = $1",
                "select * from interview i left join moment m on m.owner_id = i.owner_id and i.owner_id = $1",
                "select * from interview i where i.owner_id = $1 and i.id in (select interview_id from moment)",
                "select (select count(*) from interview)",
                "select case when exists (select 1 from interview) then 1 end",
                "select 1 from interview where owner_id = $1 union all select 1 from moment",
                "select jsonb_agg(i.id) filter (where exists (select 1 from moment)) from interview i"
                        + " where i.owner_id = $1",
                "with all_of_them as (select owner_id from interview)"
                        + " select * from all_of_them a join moment m on m.owner_id = a.owner_id",
                "insert into moment (id) values ($1)",
                "insert into moment select * from jsonb_populate_recordset(null::moment, $1)",
                "insert into moment (owner_id) select owner_id from interview",
                "update moment set at = $1 where id = $2",
                "update moment set at = (select max(at) from interview) where owner_id = $1",
                "delete from moment",
                "delete from moment where owner_id = $1 and ctid = $2",
                "with gone as (delete from interview returning owner_id) select count(*) from gone"
            })
    void a_statement_that_leaves_one_out_is_found(String sql) {
        assertThat(RoutedStatement.read(sql, TABLES).withoutOwner()).isNotEmpty();
    }
}
