package dev.rebound.account.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvitationCodeTest {

    @Test
    void a_code_reads_aloud_in_groups_and_holds_140_bits() {
        InvitationCode code = InvitationCode.random();
        assertThat(code.shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(code.digest()).hasSize(32);
    }

    @Test
    void every_symbol_comes_up_and_no_code_twice() {
        Set<String> codes = new HashSet<>();
        Set<Integer> symbols = new HashSet<>();
        IntStream.range(0, 1000).forEach(i -> {
            String code = InvitationCode.random().symbols();
            codes.add(code);
            code.chars().forEach(symbols::add);
        });
        assertThat(codes).hasSize(1000);
        assertThat(symbols).hasSize(32);
    }

    @Test
    void what_people_type_reads_as_the_same_code() {
        InvitationCode code = new InvitationCode("0123456789ABCDEFGHJKMNPQRSTV");
        assertThat(code.shown()).isEqualTo("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV");
        assertThat(InvitationCode.read(code.shown())).contains(code);
        assertThat(InvitationCode.read(code.shown().toLowerCase(Locale.ROOT))).contains(code);
        assertThat(InvitationCode.read(" O I 2345 6789 abcdefghjkmnpqrstv ")).contains(code);
        assertThat(InvitationCode.read("oL23-456789abcdefghjkmnpqrstv")).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "0123", "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTU", "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTVW"})
    void anything_else_is_no_code(String text) {
        assertThat(InvitationCode.read(text)).isEmpty();
    }

    @Test
    void it_does_not_stand_in_logs() {
        InvitationCode code = InvitationCode.random();
        assertThat(code.toString()).doesNotContain(code.symbols());
        assertThat(new AcceptanceInput(code.shown()).toString()).doesNotContain(code.shown());
    }
}
