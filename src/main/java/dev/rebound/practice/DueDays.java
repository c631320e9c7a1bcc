package dev.rebound.practice;

import dev.rebound.platform.owner.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The days on which practice comes back, without names and plans, in one statement. */
@ApplicationScoped
public class DueDays {

    /** As {@link Practices#schedule} reads sessions; what has plans and none of them active is not worked on any more. */
    private static final String SESSIONS = """
            with retired as (
              select weakness from plan where owner_id = ? group by weakness having not bool_or(active)
            )
            select p.id, p.practised_on, p.score_before, p.score_after,
                   array(select w from unnest(p.weaknesses) w where w not in (select weakness from retired)) as weaknesses
            from practice p
            where p.owner_id = ? and p.practised_at <= ?
            order by p.practised_at, p.id
            """;

    private final Session session;
    private final Owner owner;

    @Inject
    DueDays(Session session, Owner owner) {
        this.session = session;
        this.owner = owner;
    }

    /** What comes back after the sessions up to a time, the first day in front; archived weaknesses among it. */
    public List<DueDay> until(Instant now) {
        List<Schedule.Session> sessions = session.doReturningWork(connection -> sessions(connection, now));
        return Schedule.of(sessions).byDueDay().entrySet().stream()
                .map(entry -> new DueDay(
                        entry.getKey(),
                        entry.getValue().dueOn(),
                        entry.getValue().on()))
                .toList();
    }

    private List<Schedule.Session> sessions(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SESSIONS)) {
            statement.setObject(1, owner.id());
            statement.setObject(2, owner.id());
            statement.setTimestamp(3, Timestamp.from(now));
            List<Schedule.Session> sessions = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sessions.add(new Schedule.Session(
                            row.getObject("id", UUID.class),
                            row.getObject("practised_on", LocalDate.class),
                            row.getObject("score_before", Integer.class),
                            row.getObject("score_after", Integer.class),
                            List.of((String[]) row.getArray("weaknesses").getArray())));
                }
            }
            return sessions;
        }
    }
}
