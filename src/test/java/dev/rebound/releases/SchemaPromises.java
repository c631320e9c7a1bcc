package dev.rebound.releases;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a release relies on in a schema, as Postgres's catalogue has it.
 *
 * @param facts what has to stay: tables, columns with their types, which of them may be left out, functions, policies
 * @param rules what each row has to keep to: keys, unique indexes and checks
 */
record SchemaPromises(Set<String> facts, Set<Rule> rules) {

    private static final String FACTS = """
            select 'table ' || c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
            union all
            select format('column %s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod))
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
            union all
            select format('optional %s.%s', c.relname, a.attname)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (a.atthasdef or not a.attnotnull)
            union all
            select format('function %s returns %s', p.oid::regprocedure, p.prorettype::regtype)
            from pg_proc p where p.pronamespace = 'public'::regnamespace
            union all
            -- A setting is the same in a plan of its own (V15).
            select format('policy %s on %s: %s', policyname, tablename, md5(regexp_replace(
                concat(permissive, cmd, qual, with_check),
                '\\( SELECT (current_setting\\(''app\\.job''::text, true\\)) AS current_setting\\)', '\\1', 'g')))
            from pg_policies where schemaname = 'public'
            """;

    private static final String RULES = """
            select c.relname, pg_get_constraintdef(k.oid), array(select a.attname::text from pg_attribute a
                where a.attrelid = c.oid and a.attnum = any (k.conkey))
            from pg_constraint k join pg_class c on c.oid = k.conrelid
            where c.relnamespace = 'public'::regnamespace and k.contype <> 'n'
            union all
            select c.relname, regexp_replace(pg_get_indexdef(i.indexrelid), ' INDEX \\S+', ' INDEX'),
                array(select a.attname::text from pg_attribute a
                    where a.attrelid = c.oid and a.attnum = any (i.indkey::smallint[]))
            from pg_index i join pg_class c on c.oid = i.indrelid
            where c.relnamespace = 'public'::regnamespace and i.indisunique
            """;

    private record Rule(String table, String says, Set<String> columns) {}

    static SchemaPromises in(Connection database) throws SQLException {
        Set<String> facts = new TreeSet<>();
        Set<Rule> rules = new HashSet<>();
        try (Statement statement = database.createStatement()) {
            try (ResultSet rows = statement.executeQuery(FACTS)) {
                while (rows.next()) {
                    facts.add(rows.getString(1));
                }
            }
            try (ResultSet rows = statement.executeQuery(RULES)) {
                while (rows.next()) {
                    String[] columns = (String[]) rows.getArray(3).getArray();
                    rules.add(new Rule(rows.getString(1), rows.getString(2), Set.copyOf(Arrays.asList(columns))));
                }
            }
        }
        return new SchemaPromises(facts, rules);
    }

    /** What a later schema does not keep of this one, so that a release written for this one could fail on it. */
    Set<String> brokenBy(SchemaPromises later) {
        Set<String> broken = new TreeSet<>(facts);
        broken.removeAll(later.facts);
        later.facts.stream()
                .filter(fact -> fact.startsWith("column ") && !facts.contains(fact))
                .map(fact -> fact.substring("column ".length(), fact.indexOf(' ', "column ".length())))
                .filter(column -> has(column.substring(0, column.indexOf('.'))))
                .filter(column -> !later.facts.contains("optional " + column))
                .forEach(column -> broken.add("needed " + column));
        later.rules.stream()
                .filter(rule -> !rules.contains(rule) && has(rule.table))
                .filter(rule -> rule.columns.stream().anyMatch(column -> has(rule.table, column)))
                .forEach(rule -> broken.add("rule of " + rule.table + ": " + rule.says));
        return broken;
    }

    private boolean has(String table) {
        return facts.contains("table " + table);
    }

    private boolean has(String table, String column) {
        String beginning = "column " + table + "." + column + " ";
        return facts.stream().anyMatch(fact -> fact.startsWith(beginning));
    }
}
