package dev.rebound.progress;

/** What a series of figures says, as carefully as its length allows. */
public enum Reading {
    /** Fewer than three figures: there is no trend. */
    TOO_FEW,
    /** It moves the right way, by more than twice its standard error. */
    IMPROVING,
    /** It moves the wrong way, by more than twice its standard error. */
    WORSENING,
    /** Its line moves by less than half a point from the first figure to the last. */
    STEADY,
    /** It moves, but not more than chance alone may explain. */
    UNCLEAR
}
