package dev.rebound.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of a rotation: old everywhere, then added everywhere, then promoted everywhere. */
class KeysetsTest {

    private static final String WORDS = "I froze";
    private static final String FIELD = "reflection.text";

    private final UUID owner = UUID.randomUUID();
    private final UUID row = UUID.randomUUID();

    private final String old = Keysets.create();
    private final String added = Keysets.withNewKey(old);
    private final String promoted = Keysets.withLastKeyPrimary(added);

    KeysetsTest() throws GeneralSecurityException {}

    @Test
    void a_new_key_is_added_but_the_old_one_goes_on_writing() throws GeneralSecurityException {
        assertThat(Keysets.read(old).size()).isEqualTo(1);
        assertThat(Keysets.read(added).size()).isEqualTo(2);
        assertThat(primaryOf(added)).isEqualTo(primaryOf(old));
        assertThat(Keysets.read(added).getAt(0).isPrimary()).isTrue();
        assertThat(opens(sealedWith(added), old)).isTrue();
    }

    @Test
    void after_the_promotion_the_new_key_writes() throws GeneralSecurityException {
        assertThat(Keysets.read(promoted).size()).isEqualTo(2);
        assertThat(primaryOf(promoted))
                .isEqualTo(Keysets.read(added).getAt(1).getId())
                .isNotEqualTo(primaryOf(old));
        assertThat(opens(sealedWith(promoted), old)).isFalse();
    }

    @Test
    void what_the_old_key_sealed_opens_all_the_way() {
        byte[] sealed = sealedWith(old);
        assertThat(opens(sealed, added)).isTrue();
        assertThat(opens(sealed, promoted)).isTrue();
    }

    @Test
    void replicas_before_and_after_the_promotion_read_each_other() {
        assertThat(opens(sealedWith(promoted), added)).isTrue();
        assertThat(opens(sealedWith(added), promoted)).isTrue();
    }

    @Test
    void a_third_key_rotates_in_the_same_way() throws GeneralSecurityException {
        String third = Keysets.withLastKeyPrimary(Keysets.withNewKey(promoted));
        assertThat(Keysets.read(third).size()).isEqualTo(3);
        assertThat(opens(sealedWith(old), third)).isTrue();
        assertThat(opens(sealedWith(promoted), third)).isTrue();
    }

    @Test
    void an_old_key_is_dropped_and_what_the_others_sealed_opens_still() throws GeneralSecurityException {
        byte[] sealed = sealedWith(promoted);
        long first = Integer.toUnsignedLong(primaryOf(old));
        String dropped = Keysets.without(promoted, first);
        assertThat(Keysets.ids(Keysets.read(dropped))).doesNotContain(first).hasSize(1);
        assertThat(opens(sealed, dropped)).isTrue();
        assertThat(opens(sealedWith(old), dropped)).isFalse();
    }

    @Test
    void the_key_that_writes_and_one_that_is_not_there_are_not_dropped() {
        assertThatThrownBy(() -> Keysets.without(promoted, Integer.toUnsignedLong(primaryOf(promoted))))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("promote another first");
        assertThatThrownBy(() -> Keysets.without(promoted, 1))
                .isInstanceOf(GeneralSecurityException.class)
                .hasMessageContaining("has no key 1");
    }

    @Test
    void the_ids_of_its_keys_are_told_the_one_that_writes_first() throws GeneralSecurityException {
        assertThat(Keysets.describe(promoted).lines())
                .containsExactly(
                        Integer.toUnsignedString(primaryOf(promoted)), Integer.toUnsignedString(primaryOf(old)));
    }

    @Test
    void a_keyset_is_read_from_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("keyset.json"), old + "\n");
        assertThat(opens(sealedWith(old), "file:" + file)).isTrue();
        assertThatThrownBy(() -> Keysets.read("file:" + folder.resolve("missing.json")))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SECRETMATERIAL",
                "{\"primaryKeyId\": 1, \"key\": \"SECRETMATERIAL\"}",
                "{\"primaryKeyId\": \"SECRETMATERIAL\", \"key\": []}",
                "{\"primaryKeyId\": 1, \"key\": [{\"keyData\": {\"typeUrl\":"
                        + " \"type.googleapis.com/google.crypto.tink.AesGcmKey\", \"value\": \"SECRETMATERIAL\", \"keyMaterialType\": \"SYMMETRIC\"}, \"status\": \"ENABLED\","
                        + " \"keyId\": 1, \"outputPrefixType\": \"TINK\"}]}",
                "{\"primaryKeyId\": 1, \"key\": [{\"keyData\": {\"typeUrl\": \"t\", \"value\": \"AAAA\","
                        + " \"keyMaterialType\": \"SECRETMATERIAL\"}, \"status\": \"SECRETMATERIAL\"}]}",
                "{\"SECRETMATERIAL\": ",
                "[\"SECRETMATERIAL\"]",
            })
    void a_malformed_keyset_is_refused_without_quoting_it(String keyset) {
        Throwable failure = catchThrowable(() -> SealerTest.sealerOf(keyset));
        assertThat(failure).isNotNull();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause)).doesNotContain("SECRETMATERIAL");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 60, 120, 200})
    void a_keyset_that_was_cut_short_is_refused_without_quoting_it(int length) throws GeneralSecurityException {
        String key = Keysets.create();
        String value = key.replaceAll("(?s).*\"value\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        Throwable failure = catchThrowable(() -> Keysets.read(key.substring(0, length)));
        assertThat(failure).isNotNull();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause)).doesNotContain(value.substring(0, 12));
        }
    }

    private byte[] sealedWith(String keyset) {
        return SealerTest.sealerOf(keyset).seal(WORDS, owner, row, FIELD);
    }

    private boolean opens(byte[] sealed, String keyset) {
        try {
            return SealerTest.sealerOf(keyset).open(sealed, owner, row, FIELD).equals(WORDS);
        } catch (IllegalStateException doesNotOpen) {
            return false;
        }
    }

    private static int primaryOf(String keyset) throws GeneralSecurityException {
        return Keysets.read(keyset).getPrimary().getId();
    }
}
