package dev.rebound.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.owner.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What is known of a person as a whole. */
@ApplicationScoped
class Accounts {

    /** The note of a person may be gone for a moment, when they were erased through another replica. */
    private static final String KNOWN = """
            select coalesce(known.first_seen_at, me.at) as first_seen_at,
                   coalesce(known.last_seen_at, me.at) as last_seen_at,
                   (select max(created_at) from activity
                    where owner_id = me.id and kind = 'RETENTION_WARNED') as warned_at,
                   jsonb_build_object(%s)::text as counts
            from (select ?::uuid as id, ?::timestamptz as at) as me
            left join person as known on known.owner_id = me.id
            """;

    private final Owner owner;
    private final Session session;
    private final ObjectMapper json;
    private final Confirmations confirmations;
    private final Retention retention;
    private final Clock clock;

    @Inject
    Accounts(
            Owner owner,
            Session session,
            ObjectMapper json,
            Confirmations confirmations,
            Retention retention,
            Clock clock) {
        this.owner = owner;
        this.session = session;
        this.json = json;
        this.confirmations = confirmations;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * What the database knows of a person.
     *
     * @param warnedAt when they were last warned that their data would be erased, or {@code null}
     * @param counts how many rows there are of each noun
     */
    record Known(Instant firstSeenAt, Instant lastSeenAt, Instant warnedAt, SortedMap<String, Long> counts) {}

    /** The account of the person who calls: two statements, one for the tables there are and one for all else. */
    AccountView own() {
        Instant now = clock.instant();
        Known known = session.doReturningWork(connection -> known(connection, owner.id(), now));
        return AccountView.of(
                owner.site(),
                known,
                RetentionView.of(retention, known.lastSeenAt(), known.warnedAt()),
                confirmations.of(owner.id(), now));
    }

    private Known known(Connection connection, UUID person, Instant now) throws SQLException {
        List<PersonalTable> nouns = PersonalTable.all(connection).stream()
                .filter(PersonalTable::isNoun)
                .toList();
        String counts = nouns.stream()
                .map(noun ->
                        "'%s', (select count(*) from %s where owner_id = me.id)".formatted(noun.plural(), noun.name()))
                .collect(Collectors.joining(", "));
        try (PreparedStatement statement = connection.prepareStatement(KNOWN.formatted(counts))) {
            statement.setObject(1, person);
            statement.setTimestamp(2, Timestamp.from(now));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Timestamp warnedAt = row.getTimestamp("warned_at");
                return new Known(
                        row.getTimestamp("first_seen_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        warnedAt == null ? null : warnedAt.toInstant(),
                        read(row.getString("counts")));
            }
        }
    }

    private SortedMap<String, Long> read(String counts) {
        try {
            return json.readValue(counts, new TypeReference<TreeMap<String, Long>>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
