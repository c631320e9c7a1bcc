package dev.rebound.platform.idempotency;

/**
 * A reply kept for retries.
 *
 * @param requestDigest a keyed digest of the request's body and query, in hexadecimal
 * @param location the header Location, or {@code null}
 * @param etag the header ETag, or {@code null}
 * @param language the header Content-Language
 * @param body the body, JSON
 */
record StoredReply(String requestDigest, int status, String location, String etag, String language, String body) {}
