package dev.rebound.account.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rebound.platform.portable.Portable;
import dev.rebound.support.Contract;
import dev.rebound.support.Rows;
import dev.rebound.support.ServiceTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing of a person is forgotten by the export: what is not in it is left out here, with the reason. */
@ServiceTest
class ExportedColumnsTest {

    private static final Map<String, String> TABLES_LEFT_OUT = Map.of(
            "access_grant", "who may read here, with the digest of a code; it opens nothing elsewhere",
            "activity", "what happened here, read at /v1/me/activity",
            "calendar_feed", "the digest of a secret address; a feed is made anew",
            "deleted_interview", "what the person deleted, and can restore for a while",
            "grant_read", "what a mentor read here, read at /v1/grants",
            "idempotency_key", "replies kept for a day",
            "person", "when they came, read at /v1/me");

    /** Whose a row is, its etag, and what searches look at. */
    private static final Set<String> COLUMNS_OF_THE_SERVICE =
            Set.of("owner_id", "version", "site_id", "search_text", "company_folded");

    private static final Map<String, String> RENAMED = Map.of(
            "mood_check.checked_at", "at",
            "week.starts_on", "iso_week",
            "checklist.template_key", "template",
            // The day of the time, in its zone.
            "practice.practised_on", "practised_at");

    @Inject
    @Any
    Instance<Portable<?, ?>> portable;

    @Test
    void every_table_of_a_person_is_exported_or_left_out_for_a_reason() {
        Set<String> known = portable.stream().map(Portable::table).collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).doesNotContainAnyElementsOf(TABLES_LEFT_OUT.keySet());
        known.addAll(TABLES_LEFT_OUT.keySet());
        assertThat(Rows.tablesOfPeople()).containsExactlyElementsOf(known);
    }

    @Test
    void every_column_of_an_exported_table_is_in_its_records() {
        for (Portable<?, ?> noun : portable) {
            Set<String> fields = fields(noun);
            List<String> columns = Rows.strings(
                    "select column_name::text from information_schema.columns where table_name = ?", noun.table());
            assertThat(columns).isNotEmpty();
            columns.stream()
                    .filter(column -> !COLUMNS_OF_THE_SERVICE.contains(column))
                    .map(column -> RENAMED.getOrDefault(noun.table() + "." + column, column))
                    .forEach(column -> assertThat(fields)
                            .as(noun.table() + "." + column)
                            .contains(column.replaceFirst("_sealed$", "")));
        }
    }

    /** The record's fields as the contract has them, those of an object with and without its name in front. */
    private static Set<String> fields(Portable<?, ?> noun) {
        JsonNode record = Contract.resolve(
                Contract.document().at("/components/schemas/Export/properties/" + noun.noun() + "/items"));
        Set<String> fields = new TreeSet<>();
        record.path("properties").properties().forEach(field -> {
            fields.add(field.getKey());
            Contract.resolve(field.getValue()).path("properties").fieldNames().forEachRemaining(part -> {
                fields.add(part);
                fields.add(field.getKey() + "_" + part);
            });
        });
        return fields;
    }
}
