package dev.rebound.account.grant;

import dev.rebound.account.activity.Activity;
import dev.rebound.account.activity.ActivityKind;
import dev.rebound.platform.limits.FailedGuesses;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.owner.RowAccess;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A mentor accepts an invitation. The row is the candidate's, so it is found through the code's digest and changed as the
 * candidate, by this one change; then the request is the mentor's again.
 */
@ApplicationScoped
class Acceptance {

    private final Grants grants;
    private final FailedGuesses guesses;
    private final Activity activity;
    private final RowAccess access;
    private final Owner owner;
    private final Clock clock;

    @Inject
    Acceptance(Grants grants, FailedGuesses guesses, Activity activity, RowAccess access, Owner owner, Clock clock) {
        this.grants = grants;
        this.guesses = guesses;
        this.activity = activity;
        this.access = access;
        this.owner = owner;
        this.clock = clock;
    }

    /**
     * Accepts.
     *
     * @throws Problem 422 where the code opens nothing to this person, for whatever reason; 429 after too many such
     */
    SharedGrantView of(String code) {
        UUID mentor = owner.id();
        guesses.take(mentor);
        SharedGrantView accepted = InvitationCode.read(code)
                .flatMap(read -> accept(read, mentor))
                .orElseThrow(() -> Problem.invalid("/code", FieldCode.INVITATION_UNUSABLE));
        guesses.giveBack(mentor);
        return accepted;
    }

    private Optional<SharedGrantView> accept(InvitationCode code, UUID mentor) {
        access.present(HexFormat.of().formatHex(code.digest()));
        return grants.invitedBy(code).flatMap(found -> accept(code, found, mentor));
    }

    private Optional<SharedGrantView> accept(InvitationCode code, Grants.Found invitation, UUID mentor) {
        Instant now = clock.instant();
        access.switchTo(invitation.ownerId());
        // Of two who come with the same code, the second waits here and finds it used.
        Grant grant = grants.lock(invitation.id());
        Optional<SharedGrantView> accepted = grant.accept(code, mentor, owner.siteId(), now)
                ? Optional.of(SharedGrantView.from(grants.changed(grant), now))
                : Optional.empty();
        if (accepted.isPresent()) {
            activity.note(ActivityKind.GRANT_ACCEPTED, grant.id());
        }
        access.switchTo(mentor);
        return accepted;
    }
}
