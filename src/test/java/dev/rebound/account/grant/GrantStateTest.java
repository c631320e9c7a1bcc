package dev.rebound.account.grant;

import static dev.rebound.account.grant.GrantScope.INTERVIEWS;
import static dev.rebound.account.grant.GrantScope.PLANS;
import static dev.rebound.account.grant.GrantScope.REFLECTIONS;
import static dev.rebound.account.grant.GrantState.ACTIVE;
import static dev.rebound.account.grant.GrantState.ENDED;
import static dev.rebound.account.grant.GrantState.EXPIRED;
import static dev.rebound.account.grant.GrantState.INVITED;
import static dev.rebound.account.grant.GrantState.REVOKED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GrantStateTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final UUID CANDIDATE = UUID.randomUUID();
    private static final UUID MENTOR = UUID.randomUUID();
    private static final UUID SITE = UUID.randomUUID();

    private final InvitationCode code = InvitationCode.random();
    private final Grant grant = invited(Duration.ofDays(30));

    private Grant invited(Duration lasting) {
        return Grant.invite(CANDIDATE, SITE, input(NOW.plus(lasting), INTERVIEWS, PLANS), code, NOW);
    }

    private static GrantInput input(Instant endsAt, GrantScope... scopes) {
        return new GrantInput("Sam", "Ada", List.of(scopes), endsAt);
    }

    private boolean accepted(Grant by, Instant at) {
        return by.accept(code, MENTOR, SITE, at);
    }

    private static Instant in(Duration time) {
        return NOW.plus(time);
    }

    @Test
    void an_invitation_waits_seven_days() {
        assertThat(grant.state(NOW)).isEqualTo(INVITED);
        assertThat(grant.state(in(Duration.ofDays(7)).minusNanos(1))).isEqualTo(INVITED);
        assertThat(grant.state(in(Duration.ofDays(7)))).isEqualTo(EXPIRED);
        assertThat(accepted(grant, in(Duration.ofDays(7)))).isFalse();
    }

    @Test
    void an_invitation_does_not_outlast_the_grant() {
        Grant brief = invited(DAY);
        assertThat(brief.invitationExpiresAt()).isEqualTo(in(DAY));
        grant.change(input(in(DAY), PLANS), NOW);
        assertThat(grant.state(in(DAY))).isEqualTo(EXPIRED);
    }

    @Test
    void an_invitation_waits_as_long_as_the_grant_was_given_later() {
        Grant brief = invited(DAY);
        brief.change(input(in(Duration.ofDays(60)), PLANS), in(Duration.ofHours(1)));
        assertThat(brief.invitationExpiresAt()).isEqualTo(in(Duration.ofDays(7)));
        grant.change(input(in(DAY), PLANS), NOW);
        assertThat(grant.invitationExpiresAt()).isEqualTo(in(DAY));
    }

    @Test
    void once_it_was_accepted_the_end_says_nothing_of_the_invitation() {
        accepted(grant, NOW);
        grant.change(input(in(DAY), PLANS), NOW);
        assertThat(grant.invitationExpiresAt()).isEqualTo(in(Duration.ofDays(7)));
    }

    @Test
    void an_accepted_one_is_active_up_to_its_end() {
        assertThat(accepted(grant, in(DAY))).isTrue();
        assertThat(grant.state(in(Duration.ofDays(30)).minusNanos(1))).isEqualTo(ACTIVE);
        assertThat(grant.state(in(Duration.ofDays(30)))).isEqualTo(ENDED);
    }

    @Test
    void it_is_accepted_once() {
        assertThat(accepted(grant, NOW)).isTrue();
        assertThat(accepted(grant, NOW)).isFalse();
        assertThat(grant.accept(code, UUID.randomUUID(), SITE, NOW)).isFalse();
    }

    @Test
    void only_another_person_on_the_same_site_with_the_code_accepts_it() {
        assertThat(grant.accept(code, CANDIDATE, SITE, NOW)).isFalse();
        assertThat(grant.accept(code, MENTOR, UUID.randomUUID(), NOW)).isFalse();
        assertThat(grant.accept(InvitationCode.random(), MENTOR, SITE, NOW)).isFalse();
        assertThat(grant.state(NOW)).isEqualTo(INVITED);
    }

    @Test
    void it_is_revoked_before_and_after_it_is_accepted_and_for_good() {
        grant.revoke(NOW);
        assertThat(grant.state(in(Duration.ofDays(60)))).isEqualTo(REVOKED);
        assertThat(accepted(grant, NOW)).isFalse();
        Grant active = invited(DAY);
        accepted(active, NOW);
        active.revoke(NOW);
        assertThat(active.state(NOW)).isEqualTo(REVOKED);
        assertThat(active.revokedAt()).isEqualTo(NOW);
        active.revoke(in(DAY));
        assertThat(active.revokedAt()).isEqualTo(NOW);
    }

    @Test
    void what_has_ended_or_expired_is_not_revoked_any_more() {
        grant.revoke(in(Duration.ofDays(8)));
        assertThat(grant.state(in(Duration.ofDays(8)))).isEqualTo(EXPIRED);
    }

    @Test
    void nothing_that_is_closed_opens_again() {
        accepted(grant, NOW);
        refused(
                ProblemCode.GRANT_CLOSED,
                () -> grant.change(input(in(Duration.ofDays(90)), PLANS), in(Duration.ofDays(31))));
        grant.revoke(NOW);
        refused(ProblemCode.GRANT_CLOSED, () -> grant.change(input(in(DAY), PLANS), NOW));
    }

    @Test
    void scopes_are_taken_away_and_never_added() {
        grant.change(input(in(DAY), PLANS), NOW);
        assertThat(grant.opens(PLANS)).isTrue();
        assertThat(grant.opens(INTERVIEWS)).isFalse();
        Problem problem =
                refused(ProblemCode.INVALID_BODY, () -> grant.change(input(in(DAY), PLANS, REFLECTIONS), NOW));
        assertThat(problem.errors().get(0).code()).isEqualTo(FieldCode.ONLY_NARROWER);
        assertThat(grant.opens(REFLECTIONS)).isFalse();
    }

    @Test
    void the_end_lies_ahead_by_at_most_366_days() {
        assertThat(invited(Duration.ofDays(366)).state(NOW)).isEqualTo(INVITED);
        refused(ProblemCode.INVALID_BODY, () -> invited(Duration.ofDays(366).plusNanos(1)));
        refused(ProblemCode.INVALID_BODY, () -> invited(Duration.ZERO));
        grant.change(input(in(Duration.ofDays(367)), PLANS), in(DAY));
        refused(ProblemCode.INVALID_BODY, () -> grant.change(input(in(Duration.ofDays(368)), PLANS), in(DAY)));
    }

    @Test
    void the_etag_tells_that_time_has_closed_it() {
        assertThat(grant.etag(NOW)).isEqualTo("\"0\"");
        assertThat(grant.etag(in(Duration.ofDays(8)))).isEqualTo("\"0-expired\"");
        accepted(grant, NOW);
        assertThat(grant.etag(in(Duration.ofDays(30)))).isEqualTo("\"0-ended\"");
    }

    private static Problem refused(ProblemCode code, ThrowingCallable change) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(change).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            caught[0] = problem;
        });
        return caught[0];
    }
}
