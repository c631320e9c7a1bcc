package dev.rebound.account.calendar;

/** How much a calendar says: colleagues and family may see it, and it lies with whoever runs the calendar program. */
public enum CalendarDetails {
    /** What kind of date it is, and no more. */
    NONE,
    /** The company, the item's title and what is practised as well. */
    TITLES
}
