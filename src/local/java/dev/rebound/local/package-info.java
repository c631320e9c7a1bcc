/** What {@code ./run} adds and production does not have: a database, tokens, demonstration data and a start page. */
package dev.rebound.local;
