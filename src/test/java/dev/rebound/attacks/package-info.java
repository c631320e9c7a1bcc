/**
 * Attacks on the running service: what OWASP's API Security Top 10 (2023) and the chapters of ASVS 5.0 for an API ask to be
 * tried. Most are generated from {@code openapi.yaml}, so that a new operation is attacked by being there. Which attack
 * answers which item stands in {@code docs/security.md}.
 */
package dev.rebound.attacks;
