/** What is derived from a person's records, and its pictures. Uses every room and the platform. */
package dev.rebound.progress;
