package dev.rebound.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;

/** Starts the service with a database and keys of its own, all in the folder {@code .rebound}. */
@QuarkusMain(name = "local")
public final class LocalRebound {

    private LocalRebound() {}

    /** Ends when the service does; the database is closed after the last request. */
    public static void main(String... args) throws IOException, SQLException, GeneralSecurityException {
        Path home = Path.of(".rebound");
        LocalKeys keys = LocalKeys.in(home);
        EmbeddedDatabase database = EmbeddedDatabase.start(home.resolve("postgres"), EmbeddedDatabase.DURABLE);
        database.settings().forEach(System::setProperty);
        keys.settings().forEach(System::setProperty);
        Quarkus.run(
                null,
                (status, failure) -> {
                    if (failure != null) {
                        System.err.println("Rebound stopped: " + failure.getMessage());
                    }
                    close(database);
                    System.exit(status);
                },
                args);
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException failure) {
            System.err.println("The embedded database did not close cleanly; it recovers at the next start.");
        }
    }
}
