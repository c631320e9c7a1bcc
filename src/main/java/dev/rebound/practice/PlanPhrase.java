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

    /** Unicode's white space too: French keyboards type no-break spaces, and some texts carry U+2028. */
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern CUE_FRAME =
            Pattern.compile("^(if|when|si|quand|lorsque)\\s+|^s['’](?=ils?\\b)", FLAGS);
    private static final Pattern RESPONSE_FRAME = Pattern.compile(
            "^((then|alors)\\s*,?\\s+)?(I\\s+will\\s+|I['’]ll\\s+|je\\s+vais\\s+)?|^(then|alors)\\s+", FLAGS);
    private static final Pattern END = Pattern.compile("[\\s.,;:!…]+$", FLAGS);
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s+", FLAGS);
    private static final Pattern ELISION = Pattern.compile("^ils?\\b", FLAGS);

    /** A response that says who acts stands as it is: "then I breathe", "alors je respire". */
    private static final Pattern ACTOR = Pattern.compile("^(I\\s|I['’]|je\\s|j['’])", FLAGS);

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
        String frame = elided ? "phrase.elided" : "phrase";
        return Texts.text(
                TEXTS, language, ACTOR.matcher(thenPart).find() ? frame + ".with_actor" : frame, ifPart, thenPart);
    }

    private static String clause(Pattern frame, String words) {
        String line = LINE_BREAKS.matcher(words.strip()).replaceAll(" ");
        String bare = END.matcher(frame.matcher(line).replaceFirst("")).replaceFirst("");
        return bare.isEmpty() ? line : inFlow(bare);
    }

    private static String inFlow(String clause) {
        String first = clause.split("[ ,]", 2)[0].replace('’', '\'');
        String inLower = first.toLowerCase(Locale.ROOT);
        // A word in capitals throughout is an abbreviation: IT is not it.
        boolean isCapitalised = first.substring(1).equals(inLower.substring(1));
        return isCapitalised && (STARTERS.contains(inLower) || inLower.startsWith("j'"))
                ? clause.substring(0, 1).toLowerCase(Locale.ROOT) + clause.substring(1)
                : clause;
    }
}
