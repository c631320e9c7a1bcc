/** Weaknesses: the shared catalogue, a person's own, suggestions from text, and assessments. Uses only the platform. */
package dev.rebound.weakness;
