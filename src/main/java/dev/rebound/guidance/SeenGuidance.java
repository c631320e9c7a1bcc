package dev.rebound.guidance;

/**
 * An entry with what the person of the request made of it.
 *
 * @param dismissed whether they do not want to be shown it again
 * @param chosen whether they mean to go to it
 */
record SeenGuidance(Guidance guidance, Boolean dismissed, Boolean chosen) {

    /** Changes with the entry and with the person's marks, since both stand in the reply. */
    String etag() {
        String version = guidance.etag();
        String marks = (dismissed ? "d" : "") + (chosen ? "c" : "");
        return marks.isEmpty() ? version : version.substring(0, version.length() - 1) + "-" + marks + '"';
    }
}
