package dev.rebound.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the service sent to Postgres over many tests, each statement once, with on whose behalf its transaction was. */
final class SentStatements {

    /** Who a transaction is for that named no job and showed no secret: the person whose token came. */
    static final String PERSON = "person";

    /** Who a transaction is for that showed a secret, of a calendar or an invitation. */
    static final String SECRET = "secret";

    private static final Pattern ENTRY = Pattern.compile(
            "~rebound_app~rebound~([^~]*)~(LOG|DETAIL):  (?:execute [^:]*: |statement: )?(.*)", Pattern.DOTALL);
    /** What frames transactions, the driver's question for the types of columns, and the pool's for a sign of life. */
    private static final Pattern FRAME = Pattern.compile(
            "(?is)((begin|commit|rollback|savepoint|release|set|show)\\b.*|select c\\.oid, a\\.attnum, .*)?");

    private static final Pattern JOB = Pattern.compile("set_config\\('app.job', (?:\\$1|'(\\w+)'), true\\)");
    private static final Pattern FIRST_PARAMETER = Pattern.compile("Parameters: \\$1 = '(\\w+)'");

    /**
     * One statement.
     *
     * @param by the job, {@link #SECRET} or {@link #PERSON}
     */
    record Sent(String by, String sql) {}

    private final Set<Sent> all = new LinkedHashSet<>();
    private final Map<String, String> by = new HashMap<>();

    /** The transaction whose job is the next parameter. */
    private String asked;

    private SentStatements() {}

    /** All statements of the application's role in Postgres's log, but for those that tests sent themselves. */
    static Set<Sent> in(Path log) throws IOException {
        SentStatements statements = new SentStatements();
        StringBuilder entry = new StringBuilder();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("~")) {
                    statements.add(entry);
                    entry.setLength(0);
                }
                entry.append(line).append('\n');
            }
        }
        statements.add(entry);
        return statements.all;
    }

    private void add(CharSequence entry) {
        Matcher match = ENTRY.matcher(entry);
        if (!match.matches()) {
            return;
        }
        String transaction = match.group(1);
        if (match.group(2).equals("DETAIL")) {
            detail(transaction, match.group(3));
        } else {
            statement(transaction, match.group(3).strip());
        }
    }

    private void statement(String transaction, String sql) {
        Matcher job = JOB.matcher(sql);
        asked = null;
        if (job.find()) {
            asked = job.group(1) == null ? transaction : null;
            by.put(transaction, job.group(1));
        } else if (sql.contains("set_config('app.secret'")) {
            by.put(transaction, SECRET);
        }
        if (!FRAME.matcher(sql).matches()) {
            all.add(new Sent(by.getOrDefault(transaction, PERSON), sql));
        }
    }

    private void detail(String transaction, String text) {
        Matcher job = FIRST_PARAMETER.matcher(text);
        if (transaction.equals(asked) && job.find()) {
            by.put(transaction, job.group(1));
            asked = null;
        }
    }
}
