package dev.rebound.account.calendar;

import dev.rebound.platform.i18n.Language;

/**
 * A calendar as it is sent.
 *
 * @param text iCalendar (RFC 5545)
 */
record Calendar(String text, Language language) {}
