package dev.rebound.account.activity;

/** What can happen to an account. Each says what the subject of the entry is. */
public enum ActivityKind {
    /** The first token of a day (UTC) was seen; no subject. */
    SIGNED_IN,
    /** Everything or a part was exported; no subject. */
    EXPORTED,
    /** A document was imported for real, not as a dry run; no subject. */
    IMPORTED,
    /** A grant was made; the subject is the grant. */
    GRANT_MADE,
    /** A mentor accepted a grant; the subject is the grant. */
    GRANT_ACCEPTED,
    /** A grant was changed; the subject is the grant. */
    GRANT_CHANGED,
    /** A grant was revoked or deleted; the subject is the grant. */
    GRANT_REVOKED,
    /** A mentor read something, once a day for each grant; the subject is the grant, whose own audit says more. */
    MENTOR_READ,
    /** A calendar feed was made; the subject is the feed. */
    CALENDAR_FEED_MADE,
    /** A calendar feed was revoked or got another address; the subject is the feed. */
    CALENDAR_FEED_REVOKED,
    /** The site's retention came within its warning window; no subject. */
    RETENTION_WARNED
}
