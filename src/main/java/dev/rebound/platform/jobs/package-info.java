/** Work over the rows of everybody, once across replicas. */
package dev.rebound.platform.jobs;
