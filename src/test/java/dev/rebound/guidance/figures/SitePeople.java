package dev.rebound.guidance.figures;

import dev.rebound.platform.owner.SiteIds;
import dev.rebound.support.Backend;
import dev.rebound.support.Person;
import dev.rebound.support.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The people of a site of their own, whose records lie in the past. They are written past the service, since the API
 * makes records now.
 */
final class SitePeople {

    private static final String PERSON = """
            insert into person (owner_id, site_id, first_seen_at, last_seen_at)
            select person, ?::uuid, ?, ? from unnest(?) as person
            """;
    private static final String ASSESSMENT = """
            insert into assessment (owner_id, id, version, created_at, updated_at, slug, severity, assessed_at)
            select person, gen_random_uuid(), 0, a.at, a.at, a.slug, a.severity, a.at
            from (values (?::text, ?::integer, ?::timestamptz)) a (slug, severity, at), unnest(?) as person
            """;

    private final String site = "site-" + UUID.randomUUID();
    private final UUID siteId = SiteIds.ofSite(site);

    String site() {
        return site;
    }

    UUID siteId() {
        return siteId;
    }

    /** Somebody who may read the site's figures. */
    Person admin() {
        return Person.withToken(
                Tokens.rsa(Tokens.claims("admin-" + site).claim("site", site).groups("site-admin")));
    }

    /** People who came in that time and have recorded nothing yet. */
    List<UUID> came(int count, Instant first, Instant last) throws SQLException {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(count).toList();
        run(PERSON, people, siteId, first, last);
        return people;
    }

    /** People who came on the Wednesday of a week. */
    List<UUID> came(int count, LocalDate week) throws SQLException {
        return came(count, in(week), in(week).plusSeconds(60));
    }

    /** Each notes that a weakness came up, on the Wednesday of a week. */
    static void assess(List<UUID> people, String slug, LocalDate week) throws SQLException {
        assess(people, slug, 3, in(week));
    }

    static void assess(List<UUID> people, String slug, int severity, Instant at) throws SQLException {
        run(ASSESSMENT, people, slug, severity, at);
    }

    /** People who were active in a week, by a weakness that no test looks at. */
    List<UUID> active(int count, LocalDate week) throws SQLException {
        List<UUID> people = came(count, week);
        assess(people, "salary-talk", week);
        return people;
    }

    /** Wednesday noon of a week, UTC. */
    static Instant in(LocalDate week) {
        return week.plusDays(2).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Runs a statement whose last parameter is the people. */
    static int run(String sql, List<UUID> people, Object... values) throws SQLException {
        try (Connection connection = Backend.connect("postgres");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i]);
            }
            statement.setArray(values.length + 1, connection.createArrayOf("uuid", people.toArray()));
            return statement.executeUpdate();
        }
    }

    /** The stored figures of the site, as text, oldest first. */
    List<String> stored() throws SQLException {
        try (Connection connection = Backend.connect("postgres");
                PreparedStatement statement = connection.prepareStatement(
                        "select array_agg(figures::text order by starts_on) from site_week where site_id = ?")) {
            statement.setObject(1, siteId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getArray(1) == null
                        ? List.of()
                        : List.of((String[]) row.getArray(1).getArray());
            }
        }
    }
}
