package dev.rebound.progress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.interview.InterviewKind;
import dev.rebound.platform.owner.Owner;
import dev.rebound.weakness.Catalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * A person's history as Postgres gathers it: one row for each interview, one for each weakness, one for the rest. Rows
 * come as JSON, since they hold lists. Each method is one statement.
 */
@ApplicationScoped
class History {

    /** So many interviews and assessments at most are looked back on; it bounds what a reply costs. */
    static final int HORIZON = 200;

    private final Session session;
    private final ObjectMapper json;
    private final Owner owner;
    private final Clock clock;
    private final String[] causes;

    @Inject
    History(Session session, ObjectMapper json, Owner owner, Clock clock, Catalogue catalogue) {
        this.session = session;
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

    /** Interviews of that kind that were held, newest first. */
    List<InterviewFacts> interviews(InterviewKind kind, Position behind, int rows) {
        return ask(Queries.INTERVIEWS)
                .setParameter("kind", kind.name())
                .setParameter("behind", behind.at())
                .setParameter("behindId", behind.id())
                .setParameter("rows", rows)
                .list()
                .stream()
                .map(row -> read(row, InterviewFacts.class))
                .toList();
    }

    /** Weaknesses that anything was noted about, the one last seen first. */
    List<WeaknessFacts> weaknesses(Position behind, int rows) {
        return ask(Queries.WEAKNESSES)
                .setParameter("causes", causes)
                .setParameter("behind", behind.at())
                .setParameter("behindSlug", behind.key())
                .setParameter("points", HORIZON)
                .setParameter("rows", rows)
                .list()
                .stream()
                .map(row -> read(row, WeaknessFacts.class))
                .toList();
    }

    /** One weakness, whether anything was noted about it or there is such a one at all. */
    WeaknessFacts weakness(String slug) {
        return read(
                ask(Queries.WEAKNESS)
                        .setParameter("slug", slug)
                        .setParameter("points", HORIZON)
                        .getSingleResult(),
                WeaknessFacts.class);
    }

    /** Counts of all that is not of one interview, with the weaknesses last seen. */
    OverallFacts overall(int weaknesses) {
        return read(
                ask(Queries.OVERALL)
                        .setParameter("causes", causes)
                        .setParameter("points", HORIZON)
                        .setParameter("rows", weaknesses)
                        .getSingleResult(),
                OverallFacts.class);
    }

    /** An interview and the one before it, if this person has such an interview. */
    Optional<PreparationFacts> preparation(UUID interviewId) {
        return ask(Queries.PREPARATION)
                .setParameter("interview", interviewId)
                .setParameter("most", LastInterview.MOST)
                .list()
                .stream()
                .findFirst()
                .map(row -> read(row, PreparationFacts.class));
    }

    private NativeQuery<String> ask(String sql) {
        return session.createNativeQuery(sql, String.class)
                .setParameter("owner", owner.id())
                .setParameter("now", clock.instant());
    }

    private <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("A row is not as " + type.getSimpleName() + " expects it", bug);
        }
    }
}
