package dev.rebound.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.config.Settings;
import dev.rebound.platform.crypto.PurposeKey;
import dev.rebound.platform.time.TimeOrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Receipts of what was erased. They are kept, and found again by a keyed digest of the person's id alone. */
@ApplicationScoped
class Receipts {

    private static final String ADD = """
            insert into erasure_receipt (id, person_digest, erased_at, cause, counts) values (?, ?, ?, ?, ?::jsonb)
            """;

    /** The policy lets through those of the digest that was presented. */
    private static final String LAST = """
            select id, erased_at, counts::text as counts from erasure_receipt
            where person_digest = ? order by erased_at desc, id desc limit 1
            """;

    private final PurposeKey key;
    private final ObjectMapper json;

    @Inject
    Receipts(Settings settings, ObjectMapper json) {
        this.key = new PurposeKey(settings.cursorSecret(), "erasure receipt");
        this.json = json;
    }

    /** Why somebody was erased. */
    enum Cause {
        PERSON,
        RETENTION
    }

    /** What stands for a person in their receipts, in hexadecimal. */
    String digest(UUID person) {
        return HexFormat.of().formatHex(key.sign(person.toString()));
    }

    /** Keeps a receipt in the transaction under way. */
    Receipt add(Connection connection, UUID person, SortedMap<String, Long> counts, Cause cause, Instant now)
            throws SQLException {
        UUID id = TimeOrderedId.next();
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, id);
            statement.setBytes(2, HexFormat.of().parseHex(digest(person)));
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setString(4, cause.name());
            statement.setString(5, write(counts));
            statement.executeUpdate();
        }
        return new Receipt(id, now, counts, false);
    }

    /** A person's last receipt; their digest was presented before. */
    Optional<Receipt> last(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST)) {
            statement.setBytes(1, HexFormat.of().parseHex(digest(person)));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Receipt(
                                row.getObject("id", UUID.class),
                                row.getTimestamp("erased_at").toInstant(),
                                read(row.getString("counts")),
                                true))
                        : Optional.empty();
            }
        }
    }

    private String write(SortedMap<String, Long> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
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
