package dev.rebound.bench;

/** The request is answered with this status instead. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status) {
        super("refused", null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
