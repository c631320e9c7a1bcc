package dev.rebound.platform.owner;

import com.github.benmanes.caffeine.cache.Ticker;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.util.Set;

/**
 * Refuses tokens whose claims have other types or sizes than we rely on; the library checks signature, issuer,
 * audience and times, but would fail later, with a 500, on a site that is a number. A token is not of the future either.
 */
@ApplicationScoped
@Alternative
@Priority(1)
class TokenChecks extends JWTCallerPrincipalFactory {

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_SITE = 100;

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final VerifiedTokens known;
    private final Clock clock;

    @Inject
    TokenChecks(Clock clock) {
        this.known = new VerifiedTokens(clock, Ticker.systemTicker());
        this.clock = clock;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        return known.person(token, unknown -> checked(unknown, rules));
    }

    private JWTCallerPrincipal checked(String token, JWTAuthContextInfo rules) throws ParseException {
        JWTCallerPrincipal person = verified(token, rules);
        requireIssued(person, rules);
        requireText(person.getClaim("sub"), LONGEST_SUBJECT, "sub");
        if (person.containsClaim(CallerIds.SITE_CLAIM)) {
            requireText(person.getClaim(CallerIds.SITE_CLAIM), LONGEST_SITE, CallerIds.SITE_CLAIM);
        }
        Object groups = person.getClaim("groups");
        if (groups != null && !(groups instanceof Set)) {
            throw new ParseException("groups is not a list of texts");
        }
        return person;
    }

    private JWTCallerPrincipal verified(String token, JWTAuthContextInfo rules) throws ParseException {
        try {
            return verifier.parse(token, rules);
        } catch (RuntimeException unreadable) {
            throw new ParseException("The token can't be read", unreadable);
        }
    }

    /** The library measures a token's life from when it was issued; one of the future would live longer than it says. */
    private void requireIssued(JWTCallerPrincipal person, JWTAuthContextInfo rules) throws ParseException {
        if (person.getIssuedAtTime() > clock.instant().getEpochSecond() + rules.getClockSkew()) {
            throw new ParseException("The token was issued in the future");
        }
    }

    private static void requireText(Object claim, int longest, String name) throws ParseException {
        String text = claim instanceof JsonString json ? json.getString() : claim instanceof String s ? s : null;
        if (text == null || text.isBlank() || text.length() > longest) {
            throw new ParseException(name + " is not a text of 1 to " + longest + " characters");
        }
    }
}
