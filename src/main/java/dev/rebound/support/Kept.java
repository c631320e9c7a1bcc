package dev.rebound.support;

import java.util.Collection;

/** Whether a target was reached. */
public enum Kept {
    KEPT,
    NOT_KEPT,
    NO_TARGET;

    /** Reached or passed is kept: more rest than planned is as well. */
    static Kept of(Integer target, int logged) {
        if (target == null) {
            return NO_TARGET;
        }
        return logged >= target ? KEPT : NOT_KEPT;
    }

    /** All targets that there are. */
    static Kept all(Collection<Kept> lines) {
        if (lines.contains(NOT_KEPT)) {
            return NOT_KEPT;
        }
        return lines.contains(KEPT) ? KEPT : NO_TARGET;
    }
}
