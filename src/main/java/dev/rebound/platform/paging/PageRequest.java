package dev.rebound.platform.paging;

import dev.rebound.platform.http.QueryValues;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;

/**
 * Which page is asked for.
 *
 * @param limit how many entries, 1 to 100
 * @param cursor where to go on, or {@code null} for the start
 */
public record PageRequest(int limit, String cursor) {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MOST = 100;
    private static final int LONGEST_CURSOR = 1000;

    /** Reads the two query parameters of every list. */
    public static PageRequest of(String limit, String cursor) {
        Integer number = QueryValues.number("limit", limit, 1, MOST);
        if (cursor != null && (cursor.isEmpty() || cursor.length() > LONGEST_CURSOR)) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
        return new PageRequest(number == null ? DEFAULT_LIMIT : number, cursor);
    }

    /** How many rows to fetch: one more than asked for tells whether there are more. */
    public int fetch() {
        return limit + 1;
    }
}
