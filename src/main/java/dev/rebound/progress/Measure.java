package dev.rebound.progress;

import java.util.Locale;

/** What is followed from interview to interview. */
public enum Measure {
    OVERALL(1),
    PREPARATION(1),
    CONFIDENCE_BEFORE(1),
    CONFIDENCE_AFTER(1),
    ANXIETY(-1),
    MEAN_SEVERITY(-1);

    private final int direction;

    Measure(int direction) {
        this.direction = direction;
    }

    /** 1 where more is better, -1 where less is. */
    int direction() {
        return direction;
    }

    /** The figure of an interview, or {@code null} where the person gave none. */
    Double of(InterviewFacts facts) {
        return switch (this) {
            case OVERALL -> number(facts.overall());
            case PREPARATION -> number(facts.preparation());
            case CONFIDENCE_BEFORE -> number(facts.confidenceBefore());
            case CONFIDENCE_AFTER -> number(facts.confidenceAfter());
            case ANXIETY -> number(facts.anxiety());
            case MEAN_SEVERITY -> facts.meanSeverity();
        };
    }

    /** The value on the wire, which is also the key of its texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Double number(Integer value) {
        return value == null ? null : value.doubleValue();
    }
}
