package dev.rebound.platform.crypto;

import dev.rebound.platform.config.Settings;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;

/** The keyring that this replica works with; an unreadable keyset stops the start. */
@Singleton
@Startup
class CurrentKeyring {

    private final String setting;
    private volatile Loaded loaded;

    /** The text is kept to see whether the file says anything new. */
    private record Loaded(String text, Keyring keyring) {}

    @Inject
    CurrentKeyring(Settings settings) throws GeneralSecurityException {
        this(settings.encryptionKeyset());
    }

    /**
     * Reads the keyset.
     *
     * @param setting JSON, or {@code file:} and a path
     */
    CurrentKeyring(String setting) throws GeneralSecurityException {
        this.setting = setting;
        String text = Keysets.text(setting);
        loaded = new Loaded(text, Keyring.of(text));
    }

    Keyring get() {
        return loaded.keyring;
    }

    /** What the setting says now; the same for ever unless it names a file. */
    String text() throws GeneralSecurityException {
        return Keysets.text(setting);
    }

    boolean isFrom(String text) {
        return loaded.text.equals(text);
    }

    /** From here on everything is sealed and opened with another keyring. */
    void become(String text, Keyring keyring) {
        loaded = new Loaded(text, keyring);
    }
}
