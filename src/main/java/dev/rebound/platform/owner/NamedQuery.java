package dev.rebound.platform.owner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL whose parameters have names, as in {@code owner_id = :owner}; each may stand in several places. */
public final class NamedQuery {

    /** Two colons are a cast. */
    private static final Pattern NAME = Pattern.compile("(?<!:):(\\w+)");

    private final String sql;
    private final List<String> names;

    public NamedQuery(String sql) {
        Matcher parameters = NAME.matcher(sql);
        this.names = parameters.results().map(name -> name.group(1)).toList();
        this.sql = parameters.replaceAll("?");
    }

    /** The same with a question mark for each parameter. */
    String sql() {
        return sql;
    }

    /** The parameters' values in the order of the question marks. */
    List<Object> values(Map<String, ?> byName) {
        List<Object> values = new ArrayList<>();
        for (String name : names) {
            if (!byName.containsKey(name)) {
                throw new IllegalArgumentException("No value for " + name);
            }
            values.add(byName.get(name));
        }
        return values;
    }
}
