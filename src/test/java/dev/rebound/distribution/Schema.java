package dev.rebound.distribution;

import dev.rebound.support.Rows;
import java.util.Set;
import java.util.TreeSet;

/** The schema of the service as Postgres's catalogue has it. */
final class Schema {

    private static final String PEOPLES_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'owner_id' and not a.attisdropped
            """;

    private static final String FUNCTIONS_FOR_EVERYBODY = """
            select proname from pg_proc
            where pronamespace = 'public'::regnamespace and proargnames[1] is distinct from 'person'
            """;

    private Schema() {}

    /** The tables that hold rows of people. */
    static Set<String> peoplesTables() {
        return names(PEOPLES_TABLES);
    }

    /** The functions that do not begin with the person whose rows they touch. */
    static Set<String> functionsForEverybody() {
        return names(FUNCTIONS_FOR_EVERYBODY);
    }

    /** The first column of a query. */
    static Set<String> names(String query) {
        return new TreeSet<>(Rows.strings(query));
    }
}
