package dev.rebound.interview;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.OneTrip;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.Row;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.text.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A person's interviews as they are shown: one at a time, or page by page. Each is one round trip to the database. */
@ApplicationScoped
class InterviewReads {

    private static final String SELECT = """
            select i.id, i.company, i.role_title, i.job_url, i.kind, i.round, i.format, i.held_at, i.time_zone,
              i.duration_minutes, i.interviewers, i.outcome, i.outcome_at, i.employer_feedback, i.previous_interview_id,
              i.notes, i.overall, i.preparation, i.confidence_before, i.confidence_after, i.anxiety, i.tried_my_best,
              i.went_well, i.created_at, i.updated_at, i.version
            from interview i
            where i.owner_id = ?""";

    private final OneTrip database;
    private final Owner owner;

    @Inject
    InterviewReads(OneTrip database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    /**
     * One of them.
     *
     * @throws Problem 404 where this person has none such
     */
    InterviewView require(UUID id) {
        return database.read(SELECT + " and i.id = ?", List.of(owner.id(), id), InterviewReads::view).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * One page of the list, with one row more where there is one.
     *
     * @param position the sort value and the id of the row to go on behind, or empty
     */
    List<InterviewView> list(InterviewFilter filter, List<String> position, int rows) {
        InterviewFilter.Sort sort = filter.sort();
        Query query = new Query(owner.id())
                .where("i.outcome = ?", name(filter.outcome()))
                .where("i.kind = ?", name(filter.kind()))
                .where("i.round = ?", name(filter.round()))
                .where("i.format = ?", name(filter.format()))
                .where("i.held_at >= ?", filter.heldAtFrom())
                .where("i.held_at < ?", filter.heldAtTo())
                .where(
                        "exists (select 1 from moment m where m.owner_id = i.owner_id and m.interview_id = i.id"
                                + " and ? = any(m.weaknesses))",
                        filter.weakness());
        if (filter.company() != null) {
            query.where("i.company_folded like ?", part(FoldedText.fold(filter.company())));
        }
        if (filter.words() != null) {
            for (String word : FoldedText.fold(filter.words()).strip().split("\\s+", -1)) {
                query.where("i.search_text like ?", part(word));
            }
        }
        if (!position.isEmpty()) {
            query.where(
                    "(i." + sort.column() + ", i.id) " + sort.beyond() + " (?, ?)",
                    Instant.parse(position.get(0)),
                    UUID.fromString(position.get(1)));
        }
        query.end(
                " order by i." + sort.column() + " " + sort.direction() + ", i.id " + sort.direction() + " limit ?",
                rows);
        return database.read(query.sql.toString(), query.values, InterviewReads::view);
    }

    private static String name(Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    /** What is LIKE a text that has this part; the part's own wildcards stand for themselves. */
    private static String part(String folded) {
        return "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** A query that grows; a condition on nothing asks for all. */
    private static final class Query {

        private final StringBuilder sql = new StringBuilder(SELECT);
        private final List<Object> values = new ArrayList<>();

        Query(UUID ownerId) {
            values.add(ownerId);
        }

        Query where(String condition, Object value) {
            return value == null ? this : end(" and " + condition, value);
        }

        Query where(String condition, Object first, Object second) {
            return end(" and " + condition, first, second);
        }

        Query end(String more, Object... its) {
            sql.append(more);
            values.addAll(List.of(its));
            return this;
        }
    }

    private static InterviewView view(Row row) {
        return new InterviewView(
                row.id(),
                row.text(),
                row.text(),
                row.text(),
                row.choice(InterviewKind.class),
                row.choice(InterviewRound.class),
                row.choice(InterviewFormat.class),
                row.time(),
                row.text(),
                row.number(),
                row.texts(),
                row.choice(Outcome.class),
                row.time(),
                row.text(),
                row.id(),
                row.text(),
                selfAssessment(row),
                row.time(),
                row.time(),
                null,
                null,
                ETags.of(row.count()));
    }

    private static SelfAssessment selfAssessment(Row row) {
        return new SelfAssessment(
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.number(),
                row.choice(TriedMyBest.class),
                row.text());
    }
}
