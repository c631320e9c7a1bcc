package dev.rebound.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.interview.InterviewKind;
import dev.rebound.interview.Outcome;
import dev.rebound.platform.owner.NamedQuery;
import dev.rebound.platform.owner.OneTrip;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.Row;
import dev.rebound.weakness.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A person's history as Postgres gathers it: one row for each interview, one for each weakness, one for the rest. The latter two
 * come as JSON, since they hold lists. Each method is one statement, and one round trip to the database.
 */
@ApplicationScoped
class History {

    /** So many interviews and assessments at most are looked back on; it bounds what a reply costs. */
    static final int HORIZON = 200;

    private static final NamedQuery GLANCE = new NamedQuery(Queries.GLANCE);
    private static final NamedQuery INTERVIEWS = new NamedQuery(Queries.INTERVIEWS);
    private static final NamedQuery WEAKNESSES = new NamedQuery(Queries.WEAKNESSES);
    private static final NamedQuery WEAKNESS = new NamedQuery(Queries.WEAKNESS);
    private static final NamedQuery PREPARATION = new NamedQuery(Queries.PREPARATION);

    private final OneTrip database;
    private final ObjectMapper json;
    private final Owner owner;
    private final Clock clock;
    private final String[] causes;

    @Inject
    History(OneTrip database, ObjectMapper json, Owner owner, Clock clock, Catalogue catalogue) {
        this.database = database;
        this.json = json;
        this.owner = owner;
        this.clock = clock;
        this.causes = catalogue.causes().toArray(String[]::new);
    }

    /** Where a list goes on: behind this time and this id or slug. */
    record Position(Instant at, String key) {

        /** Before everything. */
        static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), "");

        UUID id() {
            return key.isEmpty() ? new UUID(-1, -1) : UUID.fromString(key);
        }
    }

    /**
     * All at a glance.
     *
     * @param overall counts of all that is not of one interview, with the weaknesses last seen
     * @param interviews real ones that were held, newest first
     */
    record Glance(OverallFacts overall, List<InterviewFacts> interviews) {}

    /** A row of it: the overall facts stand in one of them, an interview in each unless there is none. */
    private record GlanceRow(String overall, InterviewFacts interview) {}

    /** All at a glance, with so many weaknesses. */
    Glance glance(int weaknesses) {
        Map<String, Object> values = page(InterviewKind.REAL, Position.START, HORIZON);
        values.put("causes", causes);
        values.put("points", HORIZON);
        values.put("weaknesses", weaknesses);
        List<GlanceRow> rows = database.read(GLANCE, values, row -> new GlanceRow(row.text(), interview(row)));
        String overall = rows.stream()
                .map(GlanceRow::overall)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new Glance(
                read(overall, OverallFacts.class),
                rows.stream().map(GlanceRow::interview).filter(Objects::nonNull).toList());
    }

    /** Interviews of that kind that were held, newest first. */
    List<InterviewFacts> interviews(InterviewKind kind, Position behind, int rows) {
        return database.read(INTERVIEWS, page(kind, behind, rows), History::interview);
    }

    private Map<String, Object> page(InterviewKind kind, Position behind, int rows) {
        Map<String, Object> values = values();
        values.put("kind", kind.name());
        values.put("behind", behind.at());
        values.put("behindId", behind.id());
        values.put("rows", rows);
        return values;
    }

    /** Weaknesses that anything was noted about, the one last seen first. */
    List<WeaknessFacts> weaknesses(Position behind, int rows) {
        Map<String, Object> values = values();
        values.put("causes", causes);
        values.put("behind", behind.at());
        values.put("behindSlug", behind.key());
        values.put("points", HORIZON);
        values.put("rows", rows);
        return ask(WEAKNESSES, values, WeaknessFacts.class);
    }

    /** One weakness, whether anything was noted about it or there is such a one at all. */
    WeaknessFacts weakness(String slug) {
        Map<String, Object> values = values();
        values.put("slug", slug);
        values.put("points", HORIZON);
        return ask(WEAKNESS, values, WeaknessFacts.class).get(0);
    }

    /** An interview and the one before it, if this person has such an interview. */
    Optional<PreparationFacts> preparation(UUID interviewId) {
        Map<String, Object> values = values();
        values.put("interview", interviewId);
        values.put("most", LastInterview.MOST);
        return ask(PREPARATION, values, PreparationFacts.class).stream().findFirst();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("owner", owner.id());
        values.put("now", clock.instant());
        return values;
    }

    private static InterviewFacts interview(Row row) {
        UUID id = row.id();
        return id == null
                ? null
                : new InterviewFacts(
                        id,
                        row.text(),
                        row.text(),
                        row.choice(InterviewKind.class),
                        row.choice(Outcome.class),
                        row.time(),
                        row.time(),
                        row.text(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.number(),
                        row.decimal(),
                        count(row),
                        count(row),
                        count(row),
                        count(row),
                        count(row),
                        row.time(),
                        row.time(),
                        row.number(),
                        row.decimal(),
                        count(row),
                        row.time());
    }

    private static int count(Row row) {
        return Math.toIntExact(row.count());
    }

    private <T> List<T> ask(NamedQuery query, Map<String, Object> values, Class<T> type) {
        return database.read(query, values, row -> read(row.text(), type));
    }

    private <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("A row is not as " + type.getSimpleName() + " expects it", bug);
        }
    }
}
