package dev.rebound.platform.contract;

/** Marks operations that need no token: {@code @Extension(name = PublicOperation.EXTENSION, value = "true", parseValue = true)}. */
public final class PublicOperation {

    /** The extension's name; it is taken out of the contract again. */
    public static final String EXTENSION = "x-public";

    private PublicOperation() {}
}
