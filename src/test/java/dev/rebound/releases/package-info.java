/** That a release and the one before it work on one schema, so that an upgrade needs no pause (docs/operations.md). */
package dev.rebound.releases;
