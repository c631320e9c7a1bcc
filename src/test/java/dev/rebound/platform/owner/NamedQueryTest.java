package dev.rebound.platform.owner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedQueryTest {

    private final NamedQuery query =
            new NamedQuery("select :a::text, count(*)::int from t where owner_id = :owner and b <> :a limit :rows");

    @Test
    void each_name_is_a_question_mark_and_a_cast_is_none() {
        assertThat(query.sql()).isEqualTo("select ?::text, count(*)::int from t where owner_id = ? and b <> ? limit ?");
    }

    @Test
    void values_stand_where_their_names_stood() {
        assertThat(query.values(Map.of("owner", 1, "a", "x", "rows", 20))).containsExactly("x", 1, "x", 20);
    }

    @Test
    void a_value_that_is_missing_is_an_error() {
        assertThatThrownBy(() -> query.values(Map.of("owner", 1, "a", "x"))).hasMessage("No value for rows");
    }
}
