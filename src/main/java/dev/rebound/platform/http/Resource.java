package dev.rebound.platform.http;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A body that stands for one stored record: it has a version and an address of its own. */
public interface Resource {

    /** The record's version as a strong entity tag, with its quotes: {@code "7"}. */
    String etag();

    /** The path of the record, for the header Location. */
    @JsonIgnore
    String location();
}
