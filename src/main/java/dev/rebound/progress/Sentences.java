package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says figures in words, so that a page can show why the service says what it says. Texts are in progress*.properties. */
final class Sentences {

    private static final String BUNDLE = "progress";

    private static final double SMALL = 0.1;

    private Sentences() {}

    /** Why an interview did or did not go better than the one before. */
    static String comparison(WentBetter verdict, int right, List<ComparedPart> parts, Language language) {
        List<ComparedPart> known = parts.stream()
                .filter(part -> part.moved() != Movement.NOT_COMPARABLE)
                .toList();
        String figures = known.stream()
                .map(part -> text(language, "part", measure(part.measure(), language), part.before(), part.after()))
                .collect(Collectors.joining("; "));
        return text(language, "comparison." + key(verdict), right, known.size(), figures);
    }

    /** How a measure moves over the interviews. */
    static String trend(Measure measure, Slope slope, Reading reading, Double first, Double latest, Language language) {
        return capitalised(text(
                language,
                "trend." + key(reading),
                measure(measure, language),
                slope.count(),
                first,
                latest,
                said(slope.perStep()),
                said(slope.standardError())));
    }

    /** How the severity of a weakness moves. */
    static String severity(Slope slope, Reading reading, Integer first, Integer latest, Language language) {
        return text(
                language,
                "severity." + key(reading),
                slope.count(),
                first,
                latest,
                said(slope.perStep()),
                said(slope.standardError()));
    }

    /** To a hundredth, but small figures to a thousandth: over many interviews these are a way too. */
    private static Double said(Double figure) {
        return figure == null || Math.abs(figure) < SMALL ? figure : (Double) Rounded.toHundredths(figure);
    }

    /** What all of it says: how much there is, the last comparison, and what moved or did not. */
    static String summary(
            OverallFacts facts,
            InterviewProgress latest,
            List<Trend> trends,
            List<WeaknessProgress> weaknesses,
            Language language) {
        return Stream.of(
                        text(language, "summary.interviews", facts.real()),
                        latest == null ? null : latest.comparison().explanation(),
                        named(language, "summary.improving", moving(trends, weaknesses, Reading.IMPROVING, language)),
                        named(language, "summary.worsening", moving(trends, weaknesses, Reading.WORSENING, language)),
                        facts.plansUsed() == 0
                                ? null
                                : text(language, "summary.carry_over", facts.plansWorked(), facts.plansUsed()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static List<String> moving(
            List<Trend> trends, List<WeaknessProgress> weaknesses, Reading reading, Language language) {
        return Stream.concat(
                        trends.stream()
                                .filter(trend -> trend.reading() == reading)
                                .map(trend -> measure(trend.measure(), language)),
                        weaknesses.stream()
                                .filter(weakness -> weakness.reading() == reading)
                                .map(WeaknessProgress::label))
                .toList();
    }

    private static String named(Language language, String key, List<String> names) {
        return names.isEmpty() ? null : text(language, key, String.join(", ", names));
    }

    /** What to do next. */
    static String advice(NextStep step, Language language) {
        return text(language, "next." + step.key());
    }

    /** A measure's name. */
    static String measure(Measure measure, Language language) {
        return text(language, "measure." + measure.key());
    }

    /** Any other text of this room. */
    static String text(Language language, String key, Object... arguments) {
        return Texts.text(BUNDLE, language, key, arguments);
    }

    private static String capitalised(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
