package dev.rebound.practice;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A plan as one line: "If ..., then I will ...". Plans work better in this form than as a mere intention (Gollwitzer and
 * Sheeran 2006; Sheeran et al. 2024), so the frame is ours and what people type of it themselves is left out.
 */
final class PlanPhrase {

    /** The bundle of this room's texts. */
    static final String TEXTS = "practice";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern CUE_FRAME =
            Pattern.compile("^(if|when|si|quand|lorsque)\\s+|^s['’](?=ils?\\b)", FLAGS);
    private static final Pattern RESPONSE_FRAME = Pattern.compile(
            "^((then|alors)\\s*,?\\s+)?(I\\s+will\\s+|I['’]ll\\s+|je\\s+vais\\s+)?|^(then|alors)\\s+", FLAGS);
    private static final Pattern END = Pattern.compile("[\\s.,;:!…]+$");
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s+");
    private static final Pattern ELISION = Pattern.compile("^ils?\\b", FLAGS);

    /** Words that begin a clause without being a name; only these lose a capital letter. */
    private static final List<String> STARTERS = List.of(
            "a",
            "an",
            "the",
            "they",
            "my",
            "someone",
            "somebody",
            "we",
            "you",
            "it",
            "he",
            "she",
            "there",
            "any",
            "i'm",
            "on",
            "ils",
            "il",
            "elle",
            "elles",
            "le",
            "la",
            "les",
            "un",
            "une",
            "mon",
            "ma",
            "mes",
            "quelqu'un",
            "je",
            "ask",
            "say",
            "take",
            "tell",
            "give",
            "start",
            "breathe",
            "pause",
            "name",
            "dire",
            "prendre",
            "demander");

    private PlanPhrase() {}

    /** The line in a language; the person's own words stay as they are. */
    static String of(String cue, String response, Language language) {
        String ifPart = clause(CUE_FRAME, cue);
        String thenPart = clause(RESPONSE_FRAME, response);
        boolean elided = language == Language.FR && ELISION.matcher(ifPart).find();
        return Texts.text(TEXTS, language, elided ? "phrase.elided" : "phrase", ifPart, thenPart);
    }

    private static String clause(Pattern frame, String words) {
        String line = LINE_BREAKS.matcher(words.strip()).replaceAll(" ");
        String bare = END.matcher(frame.matcher(line).replaceFirst("")).replaceFirst("");
        return bare.isEmpty() ? line : inFlow(bare);
    }

    private static String inFlow(String clause) {
        String first = clause.split("[ ,]", 2)[0].toLowerCase(Locale.ROOT).replace('’', '\'');
        return STARTERS.contains(first)
                ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
                : clause;
    }
}
