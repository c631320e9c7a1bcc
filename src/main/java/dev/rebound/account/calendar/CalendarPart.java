package dev.rebound.account.calendar;

import java.util.List;

/** A kind of date that a calendar can hold. */
public enum CalendarPart {
    /** Interviews, with their time. */
    INTERVIEWS,
    /** Items of checklists that are to do by a day. */
    ITEMS,
    /** Days on which practice comes back. */
    PRACTICES,
    /** Days by which to ask for help. */
    REQUESTS,
    /** Events of the career site that the person chose. */
    EVENTS;

    /** All of them. */
    static final List<CalendarPart> ALL = List.of(values());
}
