/** Interviews and the moments in them. Uses weaknesses and the platform. */
package dev.rebound.interview;
