package dev.rebound.attacks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;

/**
 * What the service owes a caller who asks for something of the victim's. The rules are those of docs/adr/0007, 0010 and 0013;
 * they name no operation but those whose one use was the victim's own.
 *
 * @param code of the problem; null where the request is served
 */
record Verdict(int status, String code) {

    /** It is served, or refused for another reason than who asks. */
    static final Verdict SERVED = new Verdict(200, null);

    private static final Verdict NOT_SIGNED_IN = new Verdict(401, "unauthenticated");
    private static final Verdict NOT_FOR_THEM = new Verdict(403, "forbidden");
    private static final Verdict OUT_OF_SCOPE = new Verdict(403, "scope_not_granted");
    private static final Verdict NOT_THERE = new Verdict(404, "not_found");
    private static final Verdict NOT_RIGHT = new Verdict(422, "invalid_body");

    boolean isServed() {
        return code == null;
    }

    static Verdict of(Operation operation, JsonNode body, Victim victim, Caller caller) {
        if (caller == Caller.NOBODY && !operation.isOpen()) {
            return NOT_SIGNED_IN;
        }
        if (operation.isForSites() && !caller.isAdmin()) {
            return NOT_FOR_THEM;
        }
        if (operation.isShared()) {
            return ofShared(operation, caller);
        }
        if (operation.id().equals("acceptGrant")) {
            // Whoever it was for accepted it: a code opens once.
            return NOT_RIGHT;
        }
        if (caller != Caller.THE_OWNER && names(operation, victim.ownNames())) {
            return NOT_THERE;
        }
        if (!caller.isOfTheSite() && names(operation, victim.siteNames())) {
            return NOT_THERE;
        }
        return caller != Caller.THE_OWNER && victim.isNamedIn(body) ? NOT_RIGHT : SERVED;
    }

    private static Verdict ofShared(Operation operation, Caller caller) {
        return switch (caller) {
            case A_MENTOR_IN_SCOPE -> SERVED;
            case A_MENTOR_OUT_OF_SCOPE -> operation.scope().isPresent() ? OUT_OF_SCOPE : SERVED;
            // That it was revoked can be seen.
            case A_MENTOR_WHOSE_GRANT_WAS_REVOKED -> operation.scope().isPresent() ? NOT_THERE : SERVED;
            default -> NOT_THERE;
        };
    }

    private static boolean names(Operation operation, Collection<String> names) {
        return operation.pathParameters().stream().anyMatch(names::contains);
    }
}
