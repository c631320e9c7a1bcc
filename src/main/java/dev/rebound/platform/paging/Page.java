package dev.rebound.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param <T> what the list holds
 */
public record Page<T>(
        @Schema(description = "The entries of this page, in the order asked for.", maxItems = 100)
        List<T> items,

        @Schema(
                description = "Whether there are entries behind this page.",
                examples = {"true"})
        boolean hasMore,

        @Schema(
                description = "Goes on behind this page when sent as `cursor`; null on the last page. Opaque.",
                nullable = true,
                maxLength = 1000,
                examples = {"eyJwIjpbIjIwMjYtMTEtMjAiXX0.6v2Yk0Zr1oG8mW3c"})
        String nextCursor) {

    /** The same page with other entries. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), hasMore, nextCursor);
    }

    /** A page that is the whole list. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, false, null);
    }
}
