package dev.rebound.account.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;

/** The versions of the format that can be read; the last one is written. An older one is brought to it entry by entry. */
enum Format {
    /**
     * Written by installations before the first release: own weaknesses stood under {@code own_weaknesses}, and moments did
     * not say when they were noted, since they were noted when they were made.
     */
    ZERO(0) {
        @Override
        String noun(String array) {
            return array.equals("own_weaknesses") ? "weaknesses" : array.equals("weaknesses") ? "" : array;
        }

        @Override
        void toCurrent(String noun, ObjectNode entry) {
            if (noun.equals("moments") && !entry.has("noted_at") && entry.has("created_at")) {
                entry.set("noted_at", entry.get("created_at"));
            }
        }
    },
    ONE(1);

    /** What the document calls itself. */
    static final String NAME = "rebound-export";

    /** The version that is written. */
    static final Format CURRENT = ONE;

    /** More records than this are not read from one document. */
    static final int MOST_RECORDS = 200_000;

    private final int number;

    Format(int number) {
        this.number = number;
    }

    /** The version of a number, if it can be read. */
    static Optional<Format> numbered(int version) {
        return Arrays.stream(values())
                .filter(format -> format.number() == version)
                .findFirst();
    }

    int number() {
        return number;
    }

    /** The noun that an array of this version holds. */
    String noun(String array) {
        return array;
    }

    /** Makes an entry of this version one of the current. */
    void toCurrent(String noun, ObjectNode entry) {}
}
