package dev.rebound.attacks;

import java.util.Locale;

/** Who calls with the victim's ids in hand. */
enum Caller {
    NOBODY,
    ANOTHER_PERSON_OF_THE_SITE,
    THE_SAME_SUBJECT_ON_ANOTHER_SITE,
    A_MENTOR_IN_SCOPE,
    A_MENTOR_OUT_OF_SCOPE,
    A_MENTOR_WHOSE_GRANT_WAS_REVOKED,
    ANOTHER_SITE_S_ADMIN,
    THE_OWNER,
    THE_SITE_S_ADMIN;

    boolean isAdmin() {
        return this == THE_SITE_S_ADMIN || this == ANOTHER_SITE_S_ADMIN;
    }

    boolean isMentor() {
        return name().startsWith("A_MENTOR");
    }

    boolean isOfTheSite() {
        return this != NOBODY && this != THE_SAME_SUBJECT_ON_ANOTHER_SITE && this != ANOTHER_SITE_S_ADMIN;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
