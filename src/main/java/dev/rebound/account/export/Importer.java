package dev.rebound.account.export;

import dev.rebound.account.activity.Activity;
import dev.rebound.account.activity.ActivityKind;
import dev.rebound.platform.owner.LongTransaction;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;

/**
 * Brings records back in one transaction, all or nothing. A dry run is the same work undone at its end, so that it tells
 * exactly what would be done.
 */
@ApplicationScoped
class Importer {

    private final Nouns nouns;
    private final Activity activity;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    Importer(Nouns nouns, Activity activity, TransactionSynchronizationRegistry transaction) {
        this.nouns = nouns;
        this.activity = activity;
        this.transaction = transaction;
    }

    /** What is read, record by record. */
    @FunctionalInterface
    interface Source {
        void readInto(Tally tally) throws IOException;
    }

    /**
     * Takes all that a source holds.
     *
     * @return what was done with it
     * @throws Problem 422 where something is refused and it is no dry run
     */
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = Exports.LONGEST)
    @LongTransaction
    Tally take(Source source, boolean dryRun) throws IOException {
        // Erasing takes turns too: either it takes what was imported, or the import begins after it.
        nouns.inOrder().get(0).waitForTurn();
        Tally tally = new Tally();
        source.readInto(tally);
        if (dryRun) {
            transaction.setRollbackOnly();
        } else if (!tally.faults().isEmpty()) {
            throw Problem.of(ProblemCode.INVALID_BODY, tally.faults());
        } else {
            activity.note(ActivityKind.IMPORTED);
        }
        return tally;
    }
}
