package dev.rebound.support;

import java.io.InputStream;
import java.util.Arrays;

/** So many blanks, which JSON allows in front of anything: a large body that takes no memory. */
public final class Blanks extends InputStream {

    private long left;

    /** As many bytes. */
    public Blanks(long length) {
        left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        int count = (int) Math.min(length, left);
        Arrays.fill(target, offset, offset + count, (byte) ' ');
        left -= count;
        return count > 0 || length == 0 ? count : -1;
    }
}
