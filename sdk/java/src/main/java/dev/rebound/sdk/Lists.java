package dev.rebound.sdk;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Walks lists to their end, a page at a time and no sooner than it is needed. */
public final class Lists {

    private Lists() {}

    /**
     * All entries of a list.
     *
     * @param page gets the page that begins at a cursor, the first for {@code null}
     */
    public static <P, T> Stream<T> all(
            Function<String, P> page, Function<P, List<T>> items, Function<P, String> nextCursor) {
        return pages(page, nextCursor).flatMap(found -> items.apply(found).stream());
    }

    /** All pages of a list. */
    public static <P> Stream<P> pages(Function<String, P> page, Function<P, String> nextCursor) {
        return Stream.iterate(page.apply(null), Objects::nonNull, found -> {
            String next = nextCursor.apply(found);
            return next == null ? null : page.apply(next);
        });
    }
}
