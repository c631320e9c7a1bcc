/**
 * What a career site may know about its people as a whole: weekly figures over groups of at least twenty, and never more
 * (docs/adr/0014). Uses the catalogue of weaknesses, the names of the steps and the platform.
 */
package dev.rebound.guidance.figures;
