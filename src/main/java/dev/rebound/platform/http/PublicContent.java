package dev.rebound.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A body that holds nothing of a person, so that any cache may keep it. */
public interface PublicContent {

    /** An hour fresh, a day usable while it is asked for anew. */
    String CACHE_CONTROL = "public, max-age=3600, stale-while-revalidate=86400";

    /** The content's hash as a strong entity tag, with its quotes. */
    @JsonIgnore
    String contentTag();
}
