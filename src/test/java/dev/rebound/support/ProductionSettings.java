package dev.rebound.support;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.platform.crypto.Keysets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A durable database and keys for one packaged service, as environment variables. */
public final class ProductionSettings implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final Map<String, String> variables;

    private ProductionSettings(EmbeddedDatabase database, Map<String, String> variables) {
        this.database = database;
        this.variables = variables;
    }

    public static ProductionSettings prepare() throws IOException, SQLException, GeneralSecurityException {
        return prepare(Files.createTempDirectory("rebound-packaged"), Map.of());
    }

    /**
     * The same with the database's data in the folder {@code postgres} of this one, and more settings of the server than
     * those that make it durable.
     */
    public static ProductionSettings prepare(Path home, Map<String, String> serverSettings)
            throws IOException, SQLException, GeneralSecurityException {
        Map<String, String> durable = new HashMap<>(serverSettings);
        durable.putAll(EmbeddedDatabase.DURABLE);
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("postgres"), durable);
        Map<String, String> variables = new HashMap<>();
        database.settings().forEach((name, value) -> variables.put(variable(name), value));
        Tokens.settings(home).forEach((name, value) -> variables.put(variable(name), value));
        variables.put("REBOUND_ENCRYPTION_KEYSET", Keysets.create());
        variables.put("REBOUND_CURSOR_SECRET", "a test secret that is at least 32 characters long");
        return new ProductionSettings(database, Map.copyOf(variables));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** The environment of a service that lacks nothing. */
    public Map<String, String> variables() {
        return variables;
    }

    /** The same with one variable changed. */
    public Map<String, String> with(String name, String value) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put(name, value);
        return changed;
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
