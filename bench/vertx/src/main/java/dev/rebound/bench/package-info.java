/** The same work by hand: what Rebound's cost for each request is measured against. */
package dev.rebound.bench;
