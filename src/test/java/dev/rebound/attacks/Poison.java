package dev.rebound.attacks;

import java.util.Locale;

/** Texts that mean something to somebody who reads them later; {@code %s} is a mark by which one is known again. */
enum Poison {
    SQL("%s' or 1=1; drop table interview; --%%_\\"),
    EXPRESSION("%s${jndi:ldap://127.0.0.1:1/a}#{7*7}{{7*7}}${7*7}{validatedValue}<%%=7*7%%>%%s%%n"),
    MARKUP("%s\"'><script>alert(1)</script><svg/onload=alert(1)>]]>&#0;&xxe;"),
    PATH("%s/../../../../../../etc/passwd%%00%%2e%%2e%%2f..\\..\\windows"),
    HEADER("%s\r\nSet-Cookie: forged=1\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n"),
    LOG("%s\n2026-01-01 00:00:00 ERROR [forged] everything is fine \u001b[2K\u001b[31m\b\b\u202e"),
    FORMULA("=cmd|' /C calc'!A1 %s"),
    CALENDAR(
            "%s\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged\r\nEND:VEVENT\r\nBEGIN:VCARD\r\nFN:forged\r\nEND:VCARD");

    private final String pattern;

    Poison(String pattern) {
        this.pattern = pattern;
    }

    /** The text, cut to what a field takes. */
    String marked(String mark, int most) {
        String text = pattern.formatted(mark);
        return text.substring(0, Math.min(text.length(), most)).strip();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
