/**
 * What a person lets a mentor read, until when, and what was read. Uses the rooms whose records it shares, and the
 * platform.
 */
package dev.rebound.account.grant;
