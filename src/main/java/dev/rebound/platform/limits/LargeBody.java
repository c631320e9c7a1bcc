package dev.rebound.platform.limits;

/** An operation that takes a larger body than others, reads it as a stream and counts it with {@link BodyLimit#counted}. */
public interface LargeBody {

    /** The path of the operation. */
    String path();

    /** The largest body, in bytes. */
    int bytes();
}
