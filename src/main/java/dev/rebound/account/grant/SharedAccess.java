package dev.rebound.account.grant;

import dev.rebound.account.activity.Activity;
import dev.rebound.account.activity.ActivityKind;
import dev.rebound.platform.owner.RowAccess;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Opens a grant to the mentor who holds it, for one read, and notes that read beside the candidate's records. */
@ApplicationScoped
class SharedAccess {

    private final Grants grants;
    private final GrantReads reads;
    private final Activity activity;
    private final RowAccess access;
    private final ResourceInfo operation;
    private final Clock clock;

    @Inject
    SharedAccess(
            Grants grants, GrantReads reads, Activity activity, RowAccess access, ResourceInfo operation, Clock clock) {
        this.grants = grants;
        this.reads = reads;
        this.activity = activity;
        this.access = access;
        this.operation = operation;
        this.clock = clock;
    }

    /** Opens a list, or a whole. */
    void open(UUID grantId, GrantScope scope) {
        open(grantId, scope, null);
    }

    /**
     * From here on the request reads the candidate's rows; the caller's own are out of reach. The note is kept only if
     * the read succeeds.
     *
     * @param recordId the record asked for, or {@code null}
     * @throws Problem 404 where the caller holds no such grant or it is not active, 403 where it does not name the scope
     */
    void open(UUID grantId, GrantScope scope, UUID recordId) {
        Instant now = clock.instant();
        Grant grant = grants.requireHeld(grantId);
        if (grant.state(now) != GrantState.ACTIVE) {
            throw Problem.notFound();
        }
        if (!grant.opens(scope)) {
            throw Problem.of(ProblemCode.SCOPE_NOT_GRANTED);
        }
        access.switchTo(grant.ownerId());
        reads.add(GrantRead.note(grant, operation.getResourceMethod().getName(), scope, recordId, now));
        activity.noteOnceADay(ActivityKind.MENTOR_READ, grantId);
    }
}
