package dev.rebound.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.rebound.platform.config.Settings;
import dev.rebound.support.LogLines;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keyset's file changes while the service runs. */
@ServiceTest
class KeysetWatchTest {

    private static final String NOTE = """
            {"step": "slack", "kind": "note", "text": "It was one day."}""";

    @Inject
    Settings settings;

    @Inject
    KeysetWatch watch;

    @Inject
    CurrentKeyring current;

    @Inject
    SealingKeys keys;

    @Inject
    Clock clock;

    private final Person ada = Person.someone();
    private KeysetFile file;

    @BeforeEach
    void nothing_is_sealed() throws SQLException {
        file = new KeysetFile(settings.encryptionKeyset());
        SealedRows.clear();
    }

    @Test
    void a_new_keyset_is_taken_over_without_a_restart() throws Exception {
        String before = ada.created("/v1/reflections", NOTE);
        long old = file.primary();
        file.rotate();
        watch.everyMinute();
        String after = ada.created("/v1/reflections", NOTE);
        assertThat(SealedRows.keys()).containsExactlyInAnyOrder(old, file.primary());
        ada.get(before).then().statusCode(200).body("text", equalTo("It was one day."));
        ada.get(after).then().statusCode(200).body("text", equalTo("It was one day."));
        assertThat(keys.all()).containsKeys(old, file.primary());
    }

    @Test
    void a_key_that_is_only_added_reads_and_does_not_seal_yet() throws Exception {
        long old = file.primary();
        file.write(Keysets.withNewKey(file.text()));
        watch.everyMinute();
        ada.created("/v1/reflections", NOTE);
        assertThat(SealedRows.keys()).containsExactly(old);
        assertThat(current.get().ids()).hasSizeGreaterThan(1);
    }

    @Test
    void a_key_that_nobody_was_given_beforehand_is_taken_over_with_a_warning() throws Exception {
        file.rotate();
        try (LogLines log = new LogLines()) {
            watch.everyMinute();
            assertThat(log.of("platform.crypto"))
                    .anySatisfy(line -> assertThat(line).startsWith("WARN").contains("Add a key first"));
        }
        file.write(Keysets.withNewKey(file.text()));
        watch.everyMinute();
        file.write(Keysets.withLastKeyPrimary(file.text()));
        try (LogLines log = new LogLines()) {
            watch.everyMinute();
            assertThat(log.of("platform.crypto")).singleElement().satisfies(line -> assertThat(line)
                    .startsWith("INFO")
                    .contains("key " + file.primary() + " seals"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SECRETMATERIAL",
                "{\"primaryKeyId\": 1, \"key\": \"SECRETMATERIAL\"}",
                "{\"primaryKeyId\": \"SECRETMATERIAL\", \"key\": []}",
                "{\"primaryKeyId\": 1, \"key\": [{\"keyData\": {\"typeUrl\":"
                        + " \"type.googleapis.com/google.crypto.tink.AesGcmKey\", \"value\": \"SECRETMATERIAL\", \"keyMaterialType\": \"SYMMETRIC\"}, \"status\": \"ENABLED\","
                        + " \"keyId\": 1, \"outputPrefixType\": \"TINK\"}]}",
                "{\"SECRETMATERIAL\": "
            })
    void an_invalid_one_is_refused_once_without_quoting_it_and_the_old_one_goes_on(String invalid) throws Exception {
        String valid = file.text();
        long sealing = file.primary();
        try (LogLines log = new LogLines()) {
            file.write(invalid);
            watch.everyMinute();
            watch.everyMinute();
            assertThat(log.of("platform.crypto")).singleElement().satisfies(line -> assertThat(line)
                    .startsWith("ERROR")
                    .contains("REBOUND_ENCRYPTION_KEYSET was refused", "The one before goes on")
                    .doesNotContain("SECRETMATERIAL"));
            ada.created("/v1/reflections", NOTE);
            assertThat(SealedRows.keys()).containsExactly(sealing);
        } finally {
            file.write(valid);
        }
        watch.everyMinute();
        assertThat(current.get().primaryId()).isEqualTo(sealing);
    }

    @Test
    void one_that_lacks_a_needed_key_is_refused_and_names_it() throws Exception {
        String valid = file.text();
        long needed = file.primary();
        try (LogLines log = new LogLines()) {
            file.write(Keysets.create());
            watch.everyMinute();
            assertThat(log.of("platform.crypto"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).startsWith("ERROR").contains(String.valueOf(needed)));
        } finally {
            file.write(valid);
        }
        assertThat(current.get().primaryId()).isEqualTo(needed);
    }

    @Test
    void a_start_without_a_needed_key_is_refused_and_names_it_and_the_setting() throws Exception {
        KeysetWatch other = new KeysetWatch(new CurrentKeyring(Keysets.create()), keys, clock);
        assertThatThrownBy(other::requireAllKeys)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("REBOUND_ENCRYPTION_KEYSET lacks the key")
                .hasMessageContaining(String.valueOf(file.primary()));
        assertThatCode(watch::requireAllKeys).doesNotThrowAnyException();
    }

    @Test
    void a_disabled_key_counts_as_missing() throws IOException, GeneralSecurityException {
        String two = Keysets.withNewKey(Keysets.create());
        long second = Keysets.ids(Keysets.read(two)).get(1);
        String disabled = two.replaceAll(
                "(?s)(\"status\"\\s*:\\s*\")ENABLED(\"\\s*,\\s*\"keyId\"\\s*:\\s*" + second + ")", "$1DISABLED$2");
        assertThat(disabled).isNotEqualTo(two);
        assertThat(Keyring.of(disabled).ids()).isEqualTo(Set.of(Keyring.of(two).primaryId()));
    }
}
