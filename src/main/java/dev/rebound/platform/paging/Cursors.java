package dev.rebound.platform.paging;

import dev.rebound.platform.config.Settings;
import dev.rebound.platform.owner.Owner;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed positions in a list (HMAC-SHA256). A cursor holds the sort values of the last entry and a digest of the list,
 * its filters and its owner; it goes on with exactly that list and is refused with any other.
 */
@ApplicationScoped
public class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LIST_BYTES = 12;
    private static final char BETWEEN = '\n';

    private final SecretKeySpec key;
    private final Owner owner;

    @Inject
    Cursors(Settings settings, Owner owner) {
        this.key = new SecretKeySpec(settings.cursorSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.owner = owner;
    }

    /**
     * The position to go on behind, or an empty list at the start.
     *
     * @param list names the list, its filters and its sort
     * @throws Problem 400 where the cursor is forged or of another list
     */
    public List<String> position(PageRequest request, Object list) {
        if (request.cursor() == null) {
            return List.of();
        }
        byte[] bytes = decode(request.cursor());
        int end = bytes.length - SIGNATURE_BYTES;
        if (end < LIST_BYTES) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
        byte[] signed = Arrays.copyOf(bytes, end);
        if (!MessageDigest.isEqual(sign(signed), Arrays.copyOfRange(bytes, end, bytes.length))) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
        if (!Arrays.equals(digest(list), Arrays.copyOf(signed, LIST_BYTES))) {
            throw Problem.of(ProblemCode.CURSOR_MISMATCH);
        }
        String position = new String(signed, LIST_BYTES, end - LIST_BYTES, StandardCharsets.UTF_8);
        return List.of(position.split(String.valueOf(BETWEEN), -1));
    }

    /**
     * The page made of rows that were asked for with one more than the limit.
     *
     * @param position the sort values of an entry, without line breaks
     */
    public <T> Page<T> page(List<T> rows, PageRequest request, Object list, Function<T, List<String>> position) {
        if (rows.size() <= request.limit()) {
            return Page.whole(rows);
        }
        List<T> items = rows.subList(0, request.limit());
        return new Page<>(items, true, encode(position.apply(items.get(items.size() - 1)), list));
    }

    private String encode(List<String> position, Object list) {
        byte[] values = String.join(String.valueOf(BETWEEN), position).getBytes(StandardCharsets.UTF_8);
        byte[] signed = Arrays.copyOf(digest(list), LIST_BYTES + values.length);
        System.arraycopy(values, 0, signed, LIST_BYTES, values.length);
        byte[] bytes = Arrays.copyOf(signed, signed.length + SIGNATURE_BYTES);
        System.arraycopy(sign(signed), 0, bytes, signed.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String cursor) {
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw Problem.of(ProblemCode.INVALID_CURSOR);
        }
    }

    private byte[] digest(Object list) {
        return Arrays.copyOf(mac(("list\n" + owner.id() + "\n" + list).getBytes(StandardCharsets.UTF_8)), LIST_BYTES);
    }

    private byte[] sign(byte[] signed) {
        return Arrays.copyOf(mac(signed), SIGNATURE_BYTES);
    }

    private byte[] mac(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
