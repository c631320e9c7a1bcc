package dev.rebound.platform.etag;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110, 8.8.3) made of row versions. */
public final class ETags {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    private static final Pattern TAG_OF_ROW = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");
    private static final Pattern TAG_OF_VIEW = Pattern.compile("\"(\\d+)\\.[^\"]*\"");
    private static final int TRACE = 12;

    private ETags() {}

    /** The strong tag of a row's version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The strong tag of a view that shows more than its row: the row's version, and a trace of the rest, so that a kept
     * copy is found stale when the language or what is derived changes.
     *
     * @param shown what else is shown, none of it with a line break
     */
    public static String ofView(String rowTag, Object... shown) {
        String trace = Fingerprint.of(Arrays.stream(shown)).substring(1, 1 + TRACE);
        return rowTag.substring(0, rowTag.length() - 1) + "." + trace + "\"";
    }

    /** An {@code If-Match} with the versions of rows in place of {@link #ofView tags of views}; only a row is changed. */
    public static String versions(String ifMatch) {
        return ifMatch == null ? null : TAG_OF_VIEW.matcher(ifMatch).replaceAll("\"$1\"");
    }

    /** The version of the row that an {@code If-Match} names, where it is the tag of one row and nothing else. */
    public static OptionalLong version(String ifMatch) {
        Matcher tag = TAG_OF_ROW.matcher(ifMatch == null ? "" : ifMatch);
        return tag.matches() ? OptionalLong.of(Long.parseLong(tag.group(1))) : OptionalLong.empty();
    }

    /** Whether a list of tags from {@code If-None-Match}, or {@code *}, holds this one; weak comparison. */
    public static boolean anyMatches(String header, String etag) {
        if (header.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(2).equals(etag)) {
                return true;
            }
        }
        return false;
    }

    /** Refuses a change without {@code If-Match} (428) or with one that is no longer right (412). */
    public static void require(String ifMatch, String etag) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemCode.ETAG_REQUIRED);
        }
        requireIfGiven(ifMatch, etag);
    }

    /** Whether any version will do: there is no {@code If-Match}, or it is {@code *}. */
    public static boolean isAny(String ifMatch) {
        return ifMatch == null || ifMatch.strip().equals("*");
    }

    /** Refuses a stale {@code If-Match} (412); none at all is fine. Strong comparison: a weak tag never matches. */
    public static void requireIfGiven(String ifMatch, String etag) {
        if (isAny(ifMatch)) {
            return;
        }
        Matcher tags = TAG.matcher(ifMatch);
        boolean readable = false;
        while (tags.find()) {
            readable = true;
            if (tags.group(1) == null && tags.group(2).equals(etag)) {
                return;
            }
        }
        if (!readable) {
            throw Problem.header("If-Match", FieldCode.BAD_FORMAT);
        }
        throw Problem.of(ProblemCode.ETAG_MISMATCH);
    }

    /**
     * Whether a PUT asks to create, by {@code If-None-Match: *}.
     *
     * @throws Problem 428 where it says neither that nor {@code If-Match}, 400 where it names tags
     */
    public static boolean asksForAbsence(String ifMatch, String ifNoneMatch) {
        if (ifNoneMatch == null || ifNoneMatch.isBlank()) {
            if (ifMatch == null || ifMatch.isBlank()) {
                throw Problem.of(ProblemCode.ETAG_REQUIRED);
            }
            return false;
        }
        if (!ifNoneMatch.strip().equals("*")) {
            throw Problem.header("If-None-Match", FieldCode.BAD_FORMAT);
        }
        return true;
    }

    /**
     * Refuses a PUT whose conditions do not hold (RFC 9110, 13.2.2), with 412.
     *
     * @param absent whether it asks that there is no record
     * @param stored the tag of the record, if there is one
     */
    public static void requireForPut(String ifMatch, boolean absent, Optional<String> stored) {
        if (ifMatch != null && !ifMatch.isBlank()) {
            requireIfGiven(ifMatch, stored.orElseThrow(() -> Problem.of(ProblemCode.ETAG_MISMATCH)));
        }
        if (absent && stored.isPresent()) {
            throw Problem.of(ProblemCode.ETAG_MISMATCH);
        }
    }
}
