/**
 * What a career site publishes for its people, and what of it is recommended to whom. Uses interviews, weaknesses, recovery
 * (for the step that a person is at) and the platform; only the account uses it.
 */
package dev.rebound.guidance;
