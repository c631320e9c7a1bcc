package dev.rebound.support;

import dev.rebound.platform.etag.ETags;
import dev.rebound.platform.owner.OwnedRepository;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A person's weeks. */
@ApplicationScoped
class Weeks extends OwnedRepository<Week> {

    /** The person's logged weeks of a range, taken together and by measure; one row of JSON. */
    private static final String SUMMARY = """
            with logged as (
              select * from week
              where owner_id = :owner and starts_on between :first and :last
                and log_applications + log_conversations + log_practice_minutes + log_rest_days > 0
            ), line as (
              select w.starts_on, m.place, m.target, m.logged
              from logged w
              cross join lateral (values
                (1, w.target_applications, w.log_applications),
                (2, w.target_conversations, w.log_conversations),
                (3, w.target_practice_minutes, w.log_practice_minutes),
                (4, w.target_rest_days, w.log_rest_days)) m(place, target, logged)
            ), whole as (
              select starts_on, count(target) as targets, bool_and(logged >= target) as kept from line group by starts_on
            ), figures as (
              select m.place, jsonb_build_object(
                'measure', m.name,
                'sum', coalesce(sum(l.logged), 0),
                'median', percentile_cont(0.5) within group (order by l.logged),
                'weeks_logged', count(l.logged),
                'weeks_with_target', count(l.target),
                'weeks_kept', count(*) filter (where l.logged >= l.target),
                'inputs', coalesce(jsonb_agg(jsonb_build_object(
                    'iso_week', to_char(l.starts_on, 'IYYY"-W"IW'), 'target', l.target, 'logged', l.logged)
                  order by l.starts_on) filter (where l.starts_on is not null), '[]')) as figure
              from (values (1, 'applications'), (2, 'conversations'), (3, 'practice_minutes'), (4, 'rest_days'))
                m(place, name)
              left join line l on l.place = m.place
              group by m.place, m.name
            )
            select jsonb_build_object(
              'iso_week_from', to_char(cast(:first as date), 'IYYY"-W"IW'),
              'iso_week_to', to_char(cast(:last as date), 'IYYY"-W"IW'),
              'weeks', (cast(:last as date) - cast(:first as date)) / 7 + 1,
              'weeks_logged', (select count(*) from logged),
              'weeks_with_target', (select count(*) from whole where targets > 0),
              'weeks_kept', (select count(*) from whole where kept),
              'measures', (select jsonb_agg(figure order by place) from figures))::text
            """;

    /**
     * One page, the latest week first, with one row more where there is one.
     *
     * @param position {@link #positionOf} of the row to go on behind, or empty
     */
    List<Week> list(WeekParams.Filter filter, List<String> position, int rows) {
        return OwnedQuery.of(ownerId())
                .where("startsOn >= :from", "from", startOf(filter.from()))
                .where("startsOn <= :to", "to", startOf(filter.to()))
                .where("startsOn < :after", "after", position.isEmpty() ? null : LocalDate.parse(position.get(0)))
                .orderedBy("startsOn desc")
                .list(this, rows);
    }

    private static LocalDate startOf(IsoWeek week) {
        return week == null ? null : week.startsOn();
    }

    /** Where a row stands in the list. */
    static List<String> positionOf(Week week) {
        return List.of(week.isoWeek().startsOn().toString());
    }

    /** What is stored of a week, if anything. */
    Optional<Week> of(IsoWeek week) {
        return find("ownerId = ?1 and startsOn = ?2", ownerId(), week.startsOn())
                .firstResultOptional();
    }

    /** The same for one who is about to store it: others who would do so wait until the transaction ends. */
    Optional<Week> inTurn(IsoWeek week) {
        takeTurns();
        return of(week);
    }

    /**
     * Deletes a week: one statement, or two where {@code If-Match} has to be compared.
     *
     * @throws Problem 404 where nothing is stored of it, 412 where it has changed
     */
    void remove(IsoWeek week, String ifMatch) {
        if (!ETags.isAny(ifMatch)) {
            remove(of(week).orElseThrow(Problem::notFound).id(), ifMatch);
        } else if (delete("ownerId = ?1 and startsOn = ?2", ownerId(), week.startsOn()) == 0) {
            throw Problem.notFound();
        }
    }

    /** What the weeks from a first to a last add up to, as the JSON of a {@link WeekSummary}; one statement. */
    String summary(WeekSummaryParams.Range range) {
        return getEntityManager()
                .unwrap(org.hibernate.Session.class)
                .createNativeQuery(SUMMARY, String.class)
                .setParameter("owner", ownerId())
                .setParameter("first", range.first().startsOn())
                .setParameter("last", range.last().startsOn())
                .getSingleResult();
    }
}
