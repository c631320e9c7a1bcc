/**
 * What a person may do with their data as a whole: see it, erase it, know what became of it. It may use every room; no
 * room uses it.
 */
package dev.rebound.account;
