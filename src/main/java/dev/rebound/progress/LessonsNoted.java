package dev.rebound.progress;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lessons that a person wrote down. */
@Schema(description = "Lessons written down.")
public record LessonsNoted(
        @Schema(
                description = "All of them.",
                minimum = "0",
                maximum = "1000000",
                examples = {"3"})
        int count,

        @Schema(
                description = "Reflections of the kind lesson.",
                minimum = "0",
                maximum = "1000000",
                examples = {"1"})
        int reflections,

        @Schema(
                description = "Hard moments that say what to do next time.",
                minimum = "0",
                maximum = "1000000",
                examples = {"2"})
        int nextTimes) {

    static LessonsNoted of(int reflections, int nextTimes) {
        return new LessonsNoted(reflections + nextTimes, reflections, nextTimes);
    }
}
