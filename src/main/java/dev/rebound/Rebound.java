package dev.rebound;

import dev.rebound.platform.config.RequiredSettings;
import dev.rebound.platform.crypto.Keysets;
import dev.rebound.platform.operate.MigrateCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Starts the service, brings the database's schema up to it, or works on keysets:
 *
 * <pre>
 * java -jar quarkus-run.jar                  starts the service
 * java -jar quarkus-run.jar migrate          migrates the schema as QUARKUS_FLYWAY_USERNAME and ends
 * java -jar quarkus-run.jar migrate wait     ends once somebody has, looking as QUARKUS_DATASOURCE_USERNAME
 * java -jar quarkus-run.jar keyset           prints a new keyset
 * java -jar quarkus-run.jar keyset add       prints REBOUND_ENCRYPTION_KEYSET with a second key that only reads
 * java -jar quarkus-run.jar keyset promote   prints it with its last key as the one that writes
 * java -jar quarkus-run.jar keyset drop 123  prints it without the key 123, which the service's log says nothing needs
 * java -jar quarkus-run.jar keyset ids       prints the ids of its keys, the one that writes in front
 * </pre>
 */
@QuarkusMain
public final class Rebound {

    private static final int MISUSED = 2;

    private Rebound() {}

    /** Ends with 1 where a needed setting is missing or one can't be used, and names it. */
    public static void main(String... args) throws GeneralSecurityException, InterruptedException {
        if (args.length > 0 && args[0].equals("keyset")) {
            System.exit(keyset(List.of(args).subList(1, args.length), System.out, System.err));
        }
        UnaryOperator<String> environment =
                name -> System.getenv(name) != null ? System.getenv(name) : System.getProperty(name);
        if (args.length > 0 && args[0].equals("migrate")) {
            System.exit(new MigrateCommand(environment, System.out, System.err)
                    .run(List.of(args).subList(1, args.length)));
        }
        exitWith(
                "Rebound does not start; set these environment variables first:",
                RequiredSettings.missing(environment));
        exitWith("Rebound does not start; correct these settings first:", RequiredSettings.refused(environment));
        Quarkus.run(args);
    }

    private static void exitWith(String reason, List<String> lines) {
        if (!lines.isEmpty()) {
            System.err.println(reason);
            lines.forEach(line -> System.err.println("  " + line));
            System.exit(1);
        }
    }

    private static int keyset(List<String> command, PrintStream out, PrintStream err) throws GeneralSecurityException {
        if (command.isEmpty()) {
            out.println(Keysets.create());
            return 0;
        }
        String current = System.getenv("REBOUND_ENCRYPTION_KEYSET");
        String name = command.get(0);
        boolean isRight = name.equals("drop")
                ? command.size() == 2 && command.get(1).matches("[0-9]{1,10}")
                : command.size() == 1 && List.of("add", "promote", "ids").contains(name);
        if (current == null || !isRight) {
            err.println("Usage: keyset, or keyset add | promote | drop <key id> | ids with the current one in"
                    + " REBOUND_ENCRYPTION_KEYSET");
            return MISUSED;
        }
        try {
            out.println(
                    switch (name) {
                        case "add" -> Keysets.withNewKey(current);
                        case "promote" -> Keysets.withLastKeyPrimary(current);
                        case "drop" -> Keysets.without(current, Long.parseLong(command.get(1)));
                        default -> Keysets.describe(current);
                    });
            return 0;
        } catch (GeneralSecurityException refused) {
            err.println(refused.getMessage());
            return MISUSED;
        }
    }
}
