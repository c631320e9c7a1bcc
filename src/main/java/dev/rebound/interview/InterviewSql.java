package dev.rebound.interview;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.BoundStatement;
import dev.rebound.platform.owner.OneTrip;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.Row;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.text.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * What is done with interviews most: one is read, many are listed, one is recorded. Each is one round trip to the database
 * (docs/adr/0028).
 */
@ApplicationScoped
class InterviewSql {

    private static final String SHOWN = """
            id, company, role_title, job_url, kind, round, format, held_at, time_zone, duration_minutes, interviewers,
            outcome, outcome_at, employer_feedback, previous_interview_id, notes, overall, preparation,
            confidence_before, confidence_after, anxiety, tried_my_best, went_well, created_at, updated_at, version""";

    private static final String SELECT = "select " + SHOWN + " from interview i where i.owner_id = ?";

    private static final String INSERT = "insert into interview (owner_id, search_text, company_folded, " + SHOWN
            + ") values (?, ?, ?" + ", ?".repeat(SHOWN.split(",", -1).length) + ")";

    private final OneTrip database;
    private final Owner owner;

    @Inject
    InterviewSql(OneTrip database, Owner owner) {
        this.database = database;
        this.owner = owner;
    }

    /**
     * One of them.
     *
     * @throws Problem 404 where this person has none such
     */
    InterviewView require(UUID id) {
        return database.read(SELECT + " and i.id = ?", List.of(owner.id(), id), InterviewSql::view).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * Stores a new one, of this person.
     *
     * @throws org.hibernate.exception.ConstraintViolationException where the previous interview is none of theirs
     */
    InterviewView add(Interview interview) {
        InterviewView shown = InterviewView.from(interview);
        List<Object> values =
                new ArrayList<>(List.of(interview.ownerId(), interview.searchText(), interview.companyFolded()));
        values.addAll(values(shown));
        values.add(interview.version());
        database.write(new BoundStatement(INSERT, values));
        return shown;
    }

    /**
     * One page of the list, with one row more where there is one.
     *
     * @param position the sort value and the id of the row to go on behind, or empty
     */
    List<InterviewView> list(InterviewFilter filter, List<String> position, int rows) {
        InterviewFilter.Sort sort = filter.sort();
        Query query = new Query(owner.id())
                .where("i.outcome = ?", filter.outcome())
                .where("i.kind = ?", filter.kind())
                .where("i.round = ?", filter.round())
                .where("i.format = ?", filter.format())
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
        return database.read(query.sql.toString(), query.values, InterviewSql::view);
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

    /** All that is shown but the version, in the order of the columns. */
    private static List<Object> values(InterviewView shown) {
        SelfAssessment assessment = shown.selfAssessment();
        return Arrays.asList(
                shown.id(),
                shown.company(),
                shown.roleTitle(),
                shown.jobUrl(),
                shown.kind(),
                shown.round(),
                shown.format(),
                shown.heldAt(),
                shown.timeZone(),
                shown.durationMinutes(),
                shown.interviewers().toArray(String[]::new),
                shown.outcome(),
                shown.outcomeAt(),
                shown.employerFeedback(),
                shown.previousInterviewId(),
                shown.notes(),
                assessment.overall(),
                assessment.preparation(),
                assessment.confidenceBefore(),
                assessment.confidenceAfter(),
                assessment.anxiety(),
                assessment.triedMyBest(),
                assessment.wentWell(),
                shown.createdAt(),
                shown.updatedAt());
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
