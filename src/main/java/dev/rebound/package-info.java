/** Rebound: one room per feature, and the platform below them. */
package dev.rebound;
