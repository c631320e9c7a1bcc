package dev.rebound.platform.crypto;

/** Sealers with keys of their own, for tests of entities without a database. */
public final class Sealers {

    private Sealers() {}

    /** A sealer with a new key. */
    public static Sealer create() {
        return SealerTest.sealerOf(SealerTest.newKeyset());
    }
}
