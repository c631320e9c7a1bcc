package dev.rebound.account.export;

import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.problem.ProblemReply;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;

/** Imports as they are asked for: in turn, with a report. */
@ApplicationScoped
class Imports {

    private final Importer importer;
    private final Turns turns;
    private final ProblemReply problems;
    private final Owner owner;
    private final RoutingContext call;

    @Inject
    Imports(Importer importer, Turns turns, ProblemReply problems, Owner owner, RoutingContext call) {
        this.importer = importer;
        this.turns = turns;
        this.problems = problems;
        this.owner = owner;
        this.call = call;
    }

    /**
     * Takes all that a source holds, and tells what was done with it.
     *
     * @throws Problem 422 where something is refused and it is no dry run, 503 where there is no turn to be had
     */
    ImportReport report(Importer.Source source, boolean dryRun) throws IOException {
        Turns.Turn turn = turns.take(owner.id());
        try {
            Tally tally = importer.take(source, dryRun);
            // The faults in the caller's language, as a problem document would have them.
            var faults = problems.details(Problem.of(ProblemCode.INVALID_BODY, tally.faults()), call)
                    .errors();
            return new ImportReport(dryRun, tally.total(), tally.nouns(), faults);
        } finally {
            turn.close();
        }
    }
}
