/** Calendars by secret addresses: a person's dates, in neutral words, for calendar programs. May use every room. */
package dev.rebound.account.calendar;
