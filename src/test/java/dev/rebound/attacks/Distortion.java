package dev.rebound.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.zip.GZIPOutputStream;

/** What may become of a body on its way: other bytes than its sender meant, or the same under another name. */
enum Distortion {
    TRUNCATED(bytes(Arrays::copyOf)),
    EMPTY(bytes((good, at) -> new byte[0])),
    BLANK(bytes((good, at) -> ascii(" \r\n\t"))),
    TWICE(bytes((good, at) -> joined(good, good))),
    TRAILING_TOKEN(bytes((good, at) -> joined(good, ascii(at % 2 == 0 ? "]" : " null")))),
    DUPLICATE_KEY(bytes((good, at) -> utf8(withFirstKeyAgain(text(good))))),
    COMMENT(bytes((good, at) -> joined(good, ascii("/* a comment */ // and another\n")))),
    SINGLE_QUOTES(bytes((good, at) -> utf8(text(good).replace('"', '\'')))),
    NO_NUMBER(bytes((good, at) -> withFirstValue(good, Words.NO_NUMBERS[at % Words.NO_NUMBERS.length]))),
    BOTTOMLESS(bytes((good, at) -> withFirstValue(good, (at % 2 == 0 ? "[" : "{\"a\":").repeat(30_000)))),
    NUL(bytes((good, at) -> inserted(good, at, 0))),
    RAW_CONTROL(bytes((good, at) -> inText(good, at, '\n', 0x1b, 0x7f))),
    OVERLONG(bytes((good, at) -> inText(good, at, 0xC0, 0xAF, 0xE0, 0x80, 0xAF))),
    SURROGATE_AS_BYTES(bytes((good, at) -> inText(good, at, 0xED, 0xA0, 0x80))),
    BEYOND_UNICODE(bytes((good, at) -> inText(good, at, 0xF4, 0x90, 0x80, 0x80))),
    LATIN_1(bytes((good, at) -> inText(good, at, 0xE9))),
    UTF_16(bytes((good, at) -> text(good).getBytes(StandardCharsets.UTF_16))),
    UTF_32(bytes((good, at) -> text(good).getBytes(Charset.forName("UTF-32LE")))),
    BYTE_ORDER_MARK(bytes((good, at) -> inserted(good, 0, 0xEF, 0xBB, 0xBF))),
    FLIPPED_BIT(bytes(Distortion::withFlippedBit)),
    GARBAGE(bytes((good, at) -> withEachByteChanged(good, at))),
    GZIP((call, where) -> call.withBytes(gzip(call.content())).withHeader("Content-Encoding", "gzip")),
    GZIP_IN_NAME_ONLY((call, where) -> call.withHeader("Content-Encoding", "gzip")),
    UNKNOWN_PACKING((call, where) -> call.withHeader("Content-Encoding", "br, nonsense")),
    OTHER_MEDIA_TYPE((call, where) -> call.withMediaType(one(where, Words.MEDIA_TYPES))),
    NO_MEDIA_TYPE((call, where) -> call.withMediaType(one(where, Words.NO_MEDIA_TYPES))),
    OTHER_CHARSET((call, where) ->
            call.withMediaType(call.mediaType().replaceAll(";.*", "") + "; charset=" + one(where, Words.CHARSETS)));

    /** An enum's constants come before any of its own. */
    private static final class Words {

        static final String[] NO_NUMBERS = {
            "NaN", "-Infinity", "01", "+1", ".5", "1.", "0x1F", "1e999999999", "-", "9".repeat(2_000), "\\u0031"
        };
        static final String[] MEDIA_TYPES = {
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data",
            "application/json",
            "application/merge-patch+json",
            "application/json-patch+json",
            "application/problem+json",
            "application/octet-stream",
            "text/csv",
            "text/vcard"
        };
        static final String[] NO_MEDIA_TYPES = {
            "", " ", "application", "/", "*/*", "application/*", ";", "application/json;", "a/b/c"
        };
        static final String[] CHARSETS = {
            "utf-16", "iso-8859-1", "nonsense", "", "\"utf-8\"", "UTF8", "utf-8; charset=utf-16"
        };
    }

    @SuppressWarnings("ImmutableEnumChecker") // functions that keep nothing
    private final BiFunction<Call, Double, Call> change;

    Distortion(BiFunction<Call, Double, Call> change) {
        this.change = change;
    }

    /**
     * The call with its body distorted.
     *
     * @param where in the body, from 0 to below 1
     */
    Call of(Call call, double where) {
        return change.apply(call, where);
    }

    private static BiFunction<Call, Double, Call> bytes(BiFunction<byte[], Integer, byte[]> change) {
        return (call, where) -> {
            byte[] good = call.content();
            return call.withBytes(change.apply(good, (int) (where * good.length)));
        };
    }

    private static String one(double where, String... choices) {
        return choices[(int) (where * choices.length)];
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] inserted(byte[] good, int at, int... more) {
        byte[] other = new byte[good.length + more.length];
        System.arraycopy(good, 0, other, 0, at);
        for (int i = 0; i < more.length; i++) {
            other[at + i] = (byte) more[i];
        }
        System.arraycopy(good, at, other, at + more.length, good.length - at);
        return other;
    }

    /** After the next quotation mark, where most likely a text begins or ends. */
    private static byte[] inText(byte[] good, int at, int... more) {
        for (int i = at; i < good.length; i++) {
            if (good[i] == '"') {
                return inserted(good, i + 1, more);
            }
        }
        return inserted(good, at, more);
    }

    private static byte[] withFirstValue(byte[] good, String value) {
        return utf8(text(good).replaceFirst(":[^,}]*", ":" + value.replace("\\", "\\\\")));
    }

    /** The first property comes again at the end, with another value. */
    private static String withFirstKeyAgain(String text) {
        int from = text.indexOf('"');
        int to = text.indexOf('"', from + 1);
        int end = text.lastIndexOf('}');
        return from < 0 || to < 0 || end < to
                ? text + text
                : text.substring(0, end) + "," + text.substring(from, to + 1) + ":null" + text.substring(end);
    }

    private static byte[] withFlippedBit(byte[] good, int at) {
        byte[] other = good.clone();
        if (at < other.length) {
            other[at] ^= (byte) (1 << at % 8);
        }
        return other;
    }

    private static byte[] withEachByteChanged(byte[] good, int by) {
        byte[] other = good.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] = (byte) (other[i] * 31 + by * 17 + i);
        }
        return other;
    }

    private static byte[] gzip(byte[] good) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(good);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
