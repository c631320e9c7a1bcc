package dev.rebound.interview;

/** Where a moment's account comes from. */
public enum MomentSource {
    RECALL,
    NOTES,
    TRANSCRIPT
}
