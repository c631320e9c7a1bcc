package dev.rebound.interview;

import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.text.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person's interviews. */
@ApplicationScoped
public class Interviews extends OwnedRepository<Interview> {

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** Follows the chain of previous interviews; Postgres stops it where it meets itself. */
    private static final String CHAIN = """
            with recursive chain as (
              select previous_interview_id as id from interview where owner_id = :owner and id = :start
              union
              select i.previous_interview_id from interview i join chain c on i.id = c.id where i.owner_id = :owner
            )
            select count(*) from chain where id = :wanted
            """;

    /**
     * One page of the list, with one row more where there is one.
     *
     * @param position the sort value and the id of the row to go on behind, or empty
     */
    List<Interview> list(InterviewFilter filter, List<String> position, int rows) {
        List<String> where = new ArrayList<>(List.of("i.ownerId = :owner"));
        Map<String, Object> values = new HashMap<>(Map.of("owner", ownerId()));
        equal(where, values, "outcome", filter.outcome());
        equal(where, values, "kind", filter.kind());
        equal(where, values, "round", filter.round());
        equal(where, values, "format", filter.format());
        compare(where, values, "i.heldAt >= :from", "from", filter.heldAtFrom());
        compare(where, values, "i.heldAt < :to", "to", filter.heldAtTo());
        if (filter.company() != null) {
            where.add("i.companyFolded like :company escape '\\'");
            values.put("company", contains(FoldedText.fold(filter.company())));
        }
        search(where, values, filter.words());
        if (filter.weakness() != null) {
            where.add("exists (select 1 from Moment m where m.ownerId = i.ownerId and m.interviewId = i.id"
                    + " and array_contains(m.weaknesses, :weakness))");
            values.put("weakness", filter.weakness());
        }
        InterviewFilter.Sort sort = filter.sort();
        if (!position.isEmpty()) {
            where.add("(i." + sort.field() + ", i.id) " + sort.beyond() + " (:after, :afterId)");
            values.put("after", Instant.parse(position.get(0)));
            values.put("afterId", UUID.fromString(position.get(1)));
        }
        return find(
                        "from Interview i where " + String.join(" and ", where) + " order by i." + sort.field() + " "
                                + sort.direction() + ", i.id " + sort.direction(),
                        values)
                .page(0, rows)
                .list();
    }

    private static void equal(List<String> where, Map<String, Object> values, String field, Object value) {
        compare(where, values, "i." + field + " = :" + field, field, value);
    }

    private static void compare(
            List<String> where, Map<String, Object> values, String condition, String parameter, Object value) {
        if (value != null) {
            where.add(condition);
            values.put(parameter, value);
        }
    }

    private static void search(List<String> where, Map<String, Object> values, String words) {
        if (words == null) {
            return;
        }
        int number = 0;
        for (String word : FoldedText.fold(words).strip().split("\\s+", -1)) {
            String parameter = "word" + number++;
            where.add("i.searchText like :" + parameter + " escape '\\'");
            values.put(parameter, contains(word));
        }
    }

    private static String contains(String folded) {
        return "%" + folded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Refuses a previous interview that leads back to {@code id}; another person's is refused by the database. */
    void requireNoLoop(UUID id, UUID previous) {
        takeTurns();
        Number found = (Number) getEntityManager()
                .createNativeQuery(CHAIN)
                .setParameter("owner", ownerId())
                .setParameter("start", previous)
                .setParameter("wanted", id)
                .getSingleResult();
        if (previous.equals(id) || found.longValue() > 0) {
            throw Problem.of(ProblemCode.INTERVIEW_LOOP);
        }
    }

    /** Whether this person has the interview; one statement that reads no row. */
    public boolean has(UUID id) {
        return count("ownerId = ?1 and id = ?2", ownerId(), id) == 1;
    }

    /**
     * Makes sure that this person has the interview.
     *
     * @throws Problem 404 where they have not
     */
    public void requireOwn(UUID id) {
        if (!has(id)) {
            throw Problem.notFound();
        }
    }

    /**
     * The time zone that the person is taken to be in: that of the interview recorded last, UTC before the first.
     * One statement.
     */
    public ZoneId homeZone() {
        return find("select i.timeZone from Interview i where i.ownerId = ?1 order by i.createdAt desc", ownerId())
                .project(String.class)
                .page(0, 1)
                .stream()
                .findFirst()
                .map(ZoneId::of)
                .orElse(UTC);
    }
}
