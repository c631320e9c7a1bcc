package dev.rebound.progress;

/** Figures as they are shown: rounded half up, and never a negative zero. */
final class Rounded {

    private static final double TENTHS = 10;
    private static final double HUNDREDTHS = 100;
    private static final double THOUSANDTHS = 1000;

    private Rounded() {}

    static double toTenths(double value) {
        return to(value, TENTHS);
    }

    static double toHundredths(double value) {
        return to(value, HUNDREDTHS);
    }

    static double toThousandths(double value) {
        return to(value, THOUSANDTHS);
    }

    private static double to(double value, double parts) {
        return Math.round(value * parts) / parts + 0.0;
    }
}
