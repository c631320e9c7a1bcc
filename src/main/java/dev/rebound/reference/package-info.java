/** What a developer reads: the API's reference, a page for each problem, and where machines find both. */
package dev.rebound.reference;
