package dev.rebound.attacks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** What may become of a body on its way: other bytes than its sender meant, or the same under another name. */
enum Distortion {
    TRUNCATED {
        @Override
        byte[] bytes(byte[] good, int at) {
            return Arrays.copyOf(good, at);
        }
    },
    EMPTY {
        @Override
        byte[] bytes(byte[] good, int at) {
            return new byte[0];
        }
    },
    BLANK {
        @Override
        byte[] bytes(byte[] good, int at) {
            return ascii(" \r\n\t");
        }
    },
    TWICE {
        @Override
        byte[] bytes(byte[] good, int at) {
            return joined(good, good);
        }
    },
    TRAILING_TOKEN {
        @Override
        byte[] bytes(byte[] good, int at) {
            return joined(good, ascii(at % 2 == 0 ? "]" : " null"));
        }
    },
    /** The first property comes again at the end, with another value. */
    DUPLICATE_KEY {
        @Override
        byte[] bytes(byte[] good, int at) {
            String text = text(good);
            int from = text.indexOf('"');
            int to = from < 0 ? -1 : text.indexOf('"', from + 1);
            int end = text.lastIndexOf('}');
            return to < 0 || end < 0
                    ? joined(good, good)
                    : utf8(text.substring(0, end) + "," + text.substring(from, to + 1) + ":null" + text.substring(end));
        }
    },
    COMMENT {
        @Override
        byte[] bytes(byte[] good, int at) {
            return joined(good, ascii("/* a comment */ // and another\n"));
        }
    },
    SINGLE_QUOTES {
        @Override
        byte[] bytes(byte[] good, int at) {
            return utf8(text(good).replace('"', '\''));
        }
    },
    /** The first value becomes what some parsers take for a number. */
    NO_NUMBER {
        @Override
        byte[] bytes(byte[] good, int at) {
            String[] numbers = {
                "NaN", "-Infinity", "01", "+1", ".5", "1.", "0x1F", "1e999999999", "-", "9".repeat(2_000), "\\u0031"
            };
            return utf8(text(good).replaceFirst(":[^,}]*", ":" + numbers[at % numbers.length]));
        }
    },
    /** The first value opens a list in a list in a list. */
    BOTTOMLESS {
        @Override
        byte[] bytes(byte[] good, int at) {
            return utf8(text(good).replaceFirst(":[^,}]*", ":" + (at % 2 == 0 ? "[" : "{\"a\":").repeat(30_000)));
        }
    },
    NUL {
        @Override
        byte[] bytes(byte[] good, int at) {
            return inserted(good, at, 0);
        }
    },
    RAW_CONTROL {
        @Override
        byte[] bytes(byte[] good, int at) {
            return inserted(good, afterQuote(good, at), '\n', 0x1b, 0x7f);
        }
    },
    OVERLONG {
        @Override
        byte[] bytes(byte[] good, int at) {
            return inserted(good, afterQuote(good, at), 0xC0, 0xAF, 0xE0, 0x80, 0xAF);
        }
    },
    SURROGATE_AS_BYTES {
        @Override
        byte[] bytes(byte[] good, int at) {
            return inserted(good, afterQuote(good, at), 0xED, 0xA0, 0x80);
        }
    },
    BEYOND_UNICODE {
        @Override
        byte[] bytes(byte[] good, int at) {
            return inserted(good, afterQuote(good, at), 0xF4, 0x90, 0x80, 0x80);
        }
    },
    LATIN_1 {
        @Override
        byte[] bytes(byte[] good, int at) {
            return inserted(good, afterQuote(good, at), 0xE9);
        }
    },
    UTF_16 {
        @Override
        byte[] bytes(byte[] good, int at) {
            return text(good).getBytes(StandardCharsets.UTF_16);
        }
    },
    UTF_32 {
        @Override
        byte[] bytes(byte[] good, int at) {
            return text(good).getBytes(Charset.forName("UTF-32LE"));
        }
    },
    BYTE_ORDER_MARK {
        @Override
        byte[] bytes(byte[] good, int at) {
            return inserted(good, 0, 0xEF, 0xBB, 0xBF);
        }
    },
    FLIPPED_BIT {
        @Override
        byte[] bytes(byte[] good, int at) {
            byte[] other = good.clone();
            if (at < other.length) {
                other[at] ^= (byte) (1 << at % 8);
            }
            return other;
        }
    },
    GARBAGE {
        @Override
        byte[] bytes(byte[] good, int at) {
            byte[] other = good.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] = (byte) (other[i] * 31 + at * 17 + i);
            }
            return other;
        }
    },
    GZIP_IN_NAME_ONLY {
        @Override
        Call of(Call call, double where) {
            return call.withHeader("Content-Encoding", "gzip");
        }
    },
    GZIP {
        @Override
        byte[] bytes(byte[] good, int at) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(good);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return packed.toByteArray();
        }

        @Override
        Call of(Call call, double where) {
            return super.of(call, where).withHeader("Content-Encoding", "gzip");
        }
    },
    UNKNOWN_PACKING {
        @Override
        Call of(Call call, double where) {
            return call.withHeader("Content-Encoding", "br, nonsense");
        }
    },
    OTHER_MEDIA_TYPE {
        @Override
        Call of(Call call, double where) {
            return call.withMediaType(one(
                    where,
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
                    "text/vcard"));
        }
    },
    NO_MEDIA_TYPE {
        @Override
        Call of(Call call, double where) {
            return call.withMediaType(
                    one(where, "", " ", "application", "/", "*/*", "application/*", ";", "application/json;", "a/b/c"));
        }
    },
    OTHER_CHARSET {
        @Override
        Call of(Call call, double where) {
            return call.withMediaType(call.mediaType().replaceAll(";.*", "") + "; charset="
                    + one(where, "utf-16", "iso-8859-1", "nonsense", "", "\"utf-8\"", "UTF8", "utf-8; charset=utf-16"));
        }
    };

    /** The bytes that arrive, for those that were meant. */
    byte[] bytes(byte[] good, int at) {
        return good;
    }

    /**
     * The call with its body distorted.
     *
     * @param where in the body, from 0 to below 1
     */
    Call of(Call call, double where) {
        byte[] good = call.content();
        return call.withBytes(bytes(good, (int) (where * good.length)));
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

    /** Most likely inside a text. */
    private static int afterQuote(byte[] good, int at) {
        for (int i = at; i < good.length; i++) {
            if (good[i] == '"') {
                return i + 1;
            }
        }
        return at;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
