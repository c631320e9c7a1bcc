package dev.rebound.account.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.owner.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.Session;

/**
 * The person's rows that have a date within the window, in one statement over several rooms, as progress does it
 * (docs/adr/0009). Each part enters its table by owner and date, and is skipped where the feed does not hold it.
 */
@ApplicationScoped
class FeedQuery {

    private static final String ROWS = """
            with noted as (
              update calendar_feed set last_read_at = :hour, version = version + 1
              where owner_id = :owner and id = :feed and (last_read_at is null or last_read_at < :hour)
            )
            select jsonb_build_object(
              'appointments', coalesce((select jsonb_agg(to_jsonb(a) order by a.held_at, a.id) from (
                select i.id, i.version, i.updated_at, i.held_at, i.time_zone, i.duration_minutes, i.company
                from interview i
                where :interviews and i.owner_id = :owner and i.held_at >= :from and i.held_at < :to
                  -- One that the person withdrew from before it took place is no appointment.
                  and (i.outcome <> 'WITHDRAWN' or i.outcome_at > i.held_at)
                order by i.held_at, i.id limit :most) a), '[]'),
              'tasks', coalesce((select jsonb_agg(to_jsonb(t) order by t.due_on, t.id) from (
                select i.id, i.version, i.updated_at, i.due_on, lower(i.step) as step, i.key,
                       -- A template of a site was copied with its words.
                       coalesce(i.title, jsonb_path_query_first(c.words,
                         '$.steps[*] ? (@.key == $step).tasks[*] ? (@.key == $task).title',
                         jsonb_build_object('step', i.step, 'task', i.key)) #>> '{}') as title,
                       c.template_key, c.template_version
                from checklist_item i
                join checklist c on c.owner_id = i.owner_id and c.id = i.checklist_id
                where :items and i.owner_id = :owner and i.status = 'TO_DO' and i.due_on between :firstDay and :lastDay
                order by i.due_on, i.id limit :most) t), '[]'),
              'requests', coalesce((select jsonb_agg(to_jsonb(r) order by r.due_on, r.id) from (
                select h.id, h.version, h.updated_at, h.due_on
                from help_request h
                where :requests and h.owner_id = :owner and h.status in ('PLANNED', 'ASKED', 'ACCEPTED')
                  and h.due_on between :firstDay and :lastDay
                order by h.due_on, h.id limit :most) r), '[]'),
              'names', coalesce((select jsonb_object_agg(w.slug, w.label) from own_weakness w
                where :practices and w.owner_id = :owner and w.archived_at is null), '{}')
            )::text
            """;

    private final Session session;
    private final ObjectMapper json;
    private final Owner owner;

    @Inject
    FeedQuery(Session session, ObjectMapper json, Owner owner) {
        this.session = session;
        this.json = json;
        this.owner = owner;
    }

    /** The span of time that a calendar shows; {@code to} is not part of it. */
    record Window(Instant from, Instant to, LocalDate firstDay, LocalDate lastDay) {

        boolean holds(Instant time) {
            return !time.isBefore(from) && time.isBefore(to);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /**
     * What the feed holds, each kind at most {@code most} times; and notes, to the hour, that it was read, so that most
     * reads write nothing.
     */
    FeedRows read(CalendarFeed feed, Instant now, Window window, int most) {
        List<CalendarPart> parts = feed.parts();
        String row = session.createNativeQuery(ROWS, String.class)
                .setParameter("owner", owner.id())
                .setParameter("feed", feed.id())
                .setParameter("hour", now.truncatedTo(ChronoUnit.HOURS))
                .setParameter("interviews", parts.contains(CalendarPart.INTERVIEWS))
                .setParameter("items", parts.contains(CalendarPart.ITEMS))
                .setParameter("requests", parts.contains(CalendarPart.REQUESTS))
                .setParameter("practices", parts.contains(CalendarPart.PRACTICES))
                .setParameter("from", window.from())
                .setParameter("to", window.to())
                .setParameter("firstDay", window.firstDay())
                .setParameter("lastDay", window.lastDay())
                .setParameter("most", most)
                .getSingleResult();
        try {
            return json.readValue(row, FeedRows.class);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("The rows of a calendar are not as expected", bug);
        }
    }
}
