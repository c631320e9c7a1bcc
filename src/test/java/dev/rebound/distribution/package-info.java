/** That the data can be spread over {@code owner_id}: what each statement names, and what a distributed schema asks. */
package dev.rebound.distribution;
