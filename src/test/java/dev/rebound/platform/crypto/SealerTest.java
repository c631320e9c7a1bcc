package dev.rebound.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealerTest {

    private static final String WORDS = "I froze — 面接は難しかった 😞";
    private static final String FIELD = "reflection.text";

    private final UUID owner = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();
    private final Sealer sealer = sealerOf(newKeyset());

    @Test
    void what_is_sealed_opens_again_and_does_not_show() {
        byte[] sealed = sealer.seal(WORDS, owner, row, FIELD);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("froze", "面接");
        assertThat(sealer.open(sealed, owner, row, FIELD)).isEqualTo(WORDS);
    }

    @Test
    void the_same_words_look_different_each_time() {
        assertThat(sealer.seal(WORDS, owner, row, FIELD)).isNotEqualTo(sealer.seal(WORDS, owner, row, FIELD));
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(sealer.seal(null, owner, row, FIELD)).isNull();
        assertThat(sealer.open(null, owner, row, FIELD)).isNull();
    }

    @Test
    void a_value_opens_for_its_owner_row_and_field_alone() {
        byte[] sealed = sealer.seal(WORDS, owner, row, FIELD);
        UUID other = UUID.randomUUID();
        assertThatThrownBy(() -> sealer.open(sealed, other, row, FIELD)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(sealed, owner, other, FIELD)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(sealed, row, owner, FIELD)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(sealed, owner, row, "reflection.fairer_thought"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_value_that_was_changed_or_cut_does_not_open() {
        byte[] changed = sealer.seal(WORDS, owner, row, FIELD);
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> sealer.open(changed, owner, row, FIELD)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(new byte[0], owner, row, FIELD)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void another_keyset_does_not_open_it() {
        byte[] sealed = sealer.seal(WORDS, owner, row, FIELD);
        assertThatThrownBy(() -> sealerOf(newKeyset()).open(sealed, owner, row, FIELD))
                .isInstanceOf(IllegalStateException.class);
    }

    static Sealer sealerOf(String keyset) {
        try {
            return new Sealer(new CurrentKeyring(keyset));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String newKeyset() {
        try {
            return Keysets.create();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
