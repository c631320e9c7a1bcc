package dev.rebound.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A body that holds nothing of a person, so that a cache may keep it. */
public interface PublicContent {

    /** An hour fresh, a day usable while it is asked for anew. */
    String CACHE_CONTROL = "public, max-age=3600, stale-while-revalidate=86400";

    /** Whether it is the same for every caller, so that any cache may keep it; else only the caller's own may. */
    default boolean forEverybody() {
        return true;
    }

    /** The content's hash as a strong entity tag, with its quotes. */
    @JsonIgnore
    String contentTag();
}
