package dev.rebound.weakness;

/** Who named a weakness. */
public enum WeaknessSource {
    CATALOGUE,
    OWN
}
