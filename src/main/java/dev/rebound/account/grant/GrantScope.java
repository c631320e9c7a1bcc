package dev.rebound.account.grant;

/** What a grant opens. docs/adr/0013 says what each shows. */
public enum GrantScope {
    INTERVIEWS,
    CHECKLISTS,
    PLANS,
    PROGRESS,
    REFLECTIONS
}
