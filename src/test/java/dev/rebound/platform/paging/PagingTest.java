package dev.rebound.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class PagingTest {

    private final Person ada = Person.someone();

    @ParameterizedTest
    @ValueSource(strings = {"-held_at", "held_at", "-created_at"})
    void pages_show_every_entry_once_in_order(String sort) {
        for (int i = 0; i < 7; i++) {
            // Three share a time, so that the id has to decide.
            record("2026-11-0" + (1 + i / 3) + "T10:00:00Z");
        }
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            Response page = cursor == null
                    ? ada.get("/v1/interviews?limit=2&sort={sort}", sort)
                    : ada.get("/v1/interviews?limit=2&sort={sort}&cursor={cursor}", sort, cursor);
            seen.addAll(page.jsonPath().getList("items.id"));
            cursor = page.path("next_cursor");
            assertThat((Boolean) page.path("has_more")).isEqualTo(cursor != null);
            if (cursor != null) {
                assertThat(page.header("Link")).contains("rel=\"next\"", "limit=2", cursor);
            }
        } while (cursor != null);
        List<String> whole =
                ada.get("/v1/interviews?limit=100&sort={sort}", sort).jsonPath().getList("items.id");
        assertThat(seen).hasSize(7).doesNotHaveDuplicates().isEqualTo(whole);
    }

    @Test
    void the_next_link_can_be_followed() {
        record("2026-11-01T10:00:00Z");
        record("2026-11-02T10:00:00Z");
        String link = ada.get("/v1/interviews?limit=1&sort=held_at").header("Link");
        String address = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        ada.request()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .body("items[0].held_at", equalTo("2026-11-02T10:00:00Z"));
    }

    @Test
    void a_cursor_goes_on_with_its_own_list_only() {
        record("2026-11-01T10:00:00Z");
        record("2026-11-02T10:00:00Z");
        String cursor = ada.get("/v1/interviews?limit=1").path("next_cursor");
        ada.get("/v1/interviews?limit=50&cursor={c}", cursor).then().statusCode(200);
        for (String other : List.of("outcome=offer", "sort=held_at", "q=x")) {
            ada.get("/v1/interviews?" + other + "&cursor={c}", cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("cursor_mismatch"));
        }
        Person.someone().get("/v1/interviews?cursor={c}", cursor).then().statusCode(400);
    }

    @Test
    void a_forged_cursor_is_refused() {
        record("2026-11-01T10:00:00Z");
        record("2026-11-02T10:00:00Z");
        String cursor = ada.get("/v1/interviews?limit=1").path("next_cursor");
        for (int at : new int[] {0, cursor.length() / 2, cursor.length() - 2}) {
            char changed = cursor.charAt(at) == 'A' ? 'B' : 'A';
            ada.get("/v1/interviews?cursor={c}", cursor.substring(0, at) + changed + cursor.substring(at + 1))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid_cursor"));
        }
        ada.get("/v1/interviews?cursor=AAAA").then().statusCode(400).body("code", equalTo("invalid_cursor"));
    }

    private void record(String heldAt) {
        ada.created("/v1/interviews", "{\"company\": \"A\", \"role_title\": \"B\", \"held_at\": \"" + heldAt + "\"}");
    }
}
