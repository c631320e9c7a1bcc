package dev.rebound.distribution;

import static dev.rebound.distribution.SentStatements.PERSON;
import static dev.rebound.distribution.SentStatements.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rebound.distribution.SentStatements.Sent;
import dev.rebound.support.Statements;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every statement that the service sends names the owner of each row of a person that it reads or writes, so that it goes
 * to one shard of a distributed database, however many people there are (docs/scale.md). What the service sent in all
 * tests before is looked at: Quarkus's order of classes puts those that need no service, as this one, behind all that do.
 */
class StatementsNameTheirOwnerTest {

    /**
     * A table that may be gone through for rows of everybody.
     *
     * @param by a job, {@link SentStatements#PERSON} or {@link SentStatements#SECRET}
     */
    private record Exemption(String by, String table) {}

    /** All of them, each with its reason. Such a statement costs as much as there are shards. */
    private static final Set<Exemption> EXEMPTIONS = Stream.of(
                    // A mentor's grants are rows of the candidates who gave them.
                    exempt(PERSON, "access_grant"),
                    // Who opens an invitation, or reads a calendar, is known by a secret alone.
                    exempt(SECRET, "access_grant", "calendar_feed"),
                    // When a mentor is erased, what they held ends; it is their candidates'.
                    exempt("erasure", "access_grant"),
                    exempt("retention", "access_grant"),
                    // Looks for people who have not come for long, and for those who were warned of it.
                    exempt("retention", "person", "activity"),
                    // Looks for rows whose time is over.
                    exempt("sweep", "access_grant", "activity", "deleted_interview", "grant_read", "idempotency_key"),
                    // Walks through all that is sealed, in the order of the keys.
                    exempt(
                            "reencryption",
                            "contact",
                            "help_request",
                            "mood_check",
                            "reflection",
                            "week",
                            "worth_entry"),
                    // Counts what thousands of a site's people did in a week.
                    exempt(
                            "site_figures",
                            "person",
                            "interview",
                            "moment",
                            "assessment",
                            "reflection",
                            "mood_check",
                            "checklist",
                            "checklist_item",
                            "plan",
                            "practice",
                            "worth_entry",
                            "help_request"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static List<Exemption> exempt(String by, String... tables) {
        return Arrays.stream(tables).map(table -> new Exemption(by, table)).toList();
    }

    @Test
    void every_statement_names_the_owner() throws IOException, SQLException {
        List<Path> logs = Statements.untilNow();
        assumeThat(logs).as("a test of the service ran before").isNotEmpty();
        Set<String> tables = Schema.peoplesTables();
        Set<String> functions = Schema.functionsForEverybody();
        Set<Exemption> used = new HashSet<>();
        Set<String> refused = new TreeSet<>();
        Set<Sent> all = new LinkedHashSet<>();
        for (Path log : logs) {
            all.addAll(SentStatements.in(log));
        }
        for (Sent sent : all) {
            RoutedStatement statement = RoutedStatement.read(sent.sql(), tables);
            List<Exemption> needed = statement.withoutOwner().stream()
                    .map(table -> new Exemption(sent.by(), table))
                    .toList();
            used.addAll(needed);
            if (!EXEMPTIONS.containsAll(needed)
                    || statement.functions().stream().anyMatch(functions::contains)) {
                refused.add(sent.by() + " " + statement.withoutOwner() + ": " + sent.sql());
            }
        }
        assertThat(refused).isEmpty();
        if (System.getProperty("test") == null) {
            assertThat(all).as("what the whole suite makes the service send").hasSizeGreaterThan(500);
            assertThat(EXEMPTIONS).as("exemptions that nothing needs any more").isSubsetOf(used);
        }
    }
}
