package dev.rebound.account.grant;

import dev.rebound.platform.crypto.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code that a mentor accepts an invitation with: 140 random bits in Crockford's base 32, in groups of four, so that it
 * can be read aloud. Only its digest is stored.
 *
 * @param symbols the code without hyphens, upper case
 */
record InvitationCode(String symbols) {

    /** The longest text that is taken for a code, hyphens and spaces included. */
    static final int LONGEST_TEXT = 100;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 28;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern GROUP = Pattern.compile("(.{4})(?!$)");
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationCode random() {
        StringBuilder symbols = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(i -> symbols.append(ALPHABET.charAt(i)));
        return new InvitationCode(symbols.toString());
    }

    /** Reads what somebody typed: small letters, O for 0, I and L for 1 and any grouping are fine. */
    static Optional<InvitationCode> read(String typed) {
        String symbols = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(symbols).matches() ? Optional.of(new InvitationCode(symbols)) : Optional.empty();
    }

    /** The code as it is shown: {@code 7K3M-Q9XA-...}. */
    String shown() {
        return GROUP.matcher(symbols).replaceAll("$1-");
    }

    /** SHA-256; with this much chance in the code there is nothing to salt. */
    byte[] digest() {
        return Sha256.of(symbols);
    }

    /** Keeps the code out of logs. */
    @Override
    public String toString() {
        return "InvitationCode";
    }
}
