package dev.rebound.platform.json;

import jakarta.enterprise.context.RequestScoped;

/** The bytes of the body of the request under way. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = new byte[0];

    void keep(byte[] read) {
        bytes = read.clone();
    }

    /** The bytes as they came; empty where there was no body. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
