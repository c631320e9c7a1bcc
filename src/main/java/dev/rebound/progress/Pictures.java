package dev.rebound.progress;

import dev.rebound.platform.i18n.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes pictures of figures. */
final class Pictures {

    /** More would not be readable on a phone. */
    static final int MOST_POSITIONS = 40;

    private static final int BEST_RATING = 5;
    private static final int WORST_ANXIETY = 10;
    private static final int WORST_SEVERITY = 4;
    private static final List<Measure> RATINGS =
            List.of(Measure.OVERALL, Measure.PREPARATION, Measure.CONFIDENCE_BEFORE, Measure.CONFIDENCE_AFTER);

    private Pictures() {}

    /** Self-ratings and nerves over interviews that are in time order. */
    static Picture ofInterviews(List<InterviewFacts> inOrder, Language language) {
        List<InterviewFacts> last = lastOf(inOrder);
        Picture.Panel ratings = new Picture.Panel(
                Sentences.text(language, "picture.ratings"),
                1,
                BEST_RATING,
                RATINGS.stream().map(measure -> line(measure, last, language)).toList());
        Picture.Panel nerves = new Picture.Panel(
                Sentences.text(language, "picture.nerves"),
                0,
                WORST_ANXIETY,
                List.of(line(Measure.ANXIETY, last, language)));
        return new Picture(
                language,
                Sentences.text(language, "picture.interviews.title"),
                described(Stream.concat(ratings.lines().stream(), nerves.lines().stream()), language),
                days(last.stream().map(InterviewFacts::heldOn).toList(), language),
                List.of(ratings, nerves),
                Sentences.text(language, "picture.interviews.nothing"));
    }

    /** Severity of a weakness over its assessments, with the line through those that are not of practice. */
    static Picture ofWeakness(WeaknessProgress weakness, Language language) {
        // What is said is about what is shown, which may be less than the weakness has.
        List<SeverityPoint> last = lastOf(weakness.series());
        Picture.Line real = line("picture.real", last, true, language);
        Picture.Line practised = line("picture.practice", last, false, language);
        List<Picture.Line> lines = Stream.of(real, practised, trend(real, language))
                .filter(line -> line.values().stream().anyMatch(Objects::nonNull))
                .toList();
        return new Picture(
                language,
                weakness.label(),
                described(lines.stream().filter(line -> !line.trend()), language) + " " + explained(last, language),
                days(last.stream().map(point -> point.on()).toList(), language),
                List.of(new Picture.Panel(Sentences.text(language, "picture.severity"), 0, WORST_SEVERITY, lines)),
                Sentences.text(language, "picture.weakness.nothing"));
    }

    private static String explained(List<SeverityPoint> shown, Language language) {
        List<Integer> real = shown.stream()
                .filter(point -> point.after().isReal())
                .map(SeverityPoint::severity)
                .toList();
        Slope slope = Slope.of(real);
        return Sentences.severity(
                slope,
                slope.reading(Measure.MEAN_SEVERITY.direction()),
                real.isEmpty() ? null : real.get(0),
                real.isEmpty() ? null : real.get(real.size() - 1),
                language);
    }

    private static <T> List<T> lastOf(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST_POSITIONS), all.size());
    }

    private static Picture.Line line(Measure measure, List<InterviewFacts> interviews, Language language) {
        // List.of would refuse the gaps.
        return new Picture.Line(
                Sentences.measure(measure, language),
                Arrays.asList(interviews.stream().map(measure::of).toArray(Double[]::new)),
                false);
    }

    private static Picture.Line line(String key, List<SeverityPoint> points, boolean real, Language language) {
        return new Picture.Line(
                Sentences.text(language, key),
                Arrays.asList(points.stream()
                        .map(point -> point.after().isReal() == real ? (Double) (double) point.severity() : null)
                        .toArray(Double[]::new)),
                false);
    }

    /**
     * The ends of the fitted line, at the first and the last of the figures it was fitted to: straight, whatever else
     * stands between them.
     */
    private static Picture.Line trend(Picture.Line figures, Language language) {
        List<Double> known = figures.values().stream().filter(Objects::nonNull).toList();
        Slope slope = Slope.of(known);
        Double[] fitted = new Double[figures.values().size()];
        if (slope.perStep() != null) {
            double middle =
                    known.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            double reach = slope.perStep() * (known.size() - 1) / 2.0;
            int[] places = IntStream.range(0, fitted.length)
                    .filter(i -> figures.values().get(i) != null)
                    .toArray();
            fitted[places[0]] = middle - reach;
            fitted[places[places.length - 1]] = middle + reach;
        }
        return new Picture.Line(Sentences.text(language, "picture.trend"), Arrays.asList(fitted), true);
    }

    private static String described(Stream<Picture.Line> lines, Language language) {
        return lines.filter(line -> line.values().stream().anyMatch(Objects::nonNull))
                .map(line -> Sentences.text(
                        language,
                        "picture.line",
                        line.name(),
                        line.values().stream()
                                .filter(Objects::nonNull)
                                .map(value -> Sentences.text(language, "picture.value", value))
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
    }

    /** Days as they are said in the language; with the year instead of the day where they span more than one. */
    private static List<String> days(List<LocalDate> days, Language language) {
        boolean oneYear = IntStream.range(1, days.size())
                .allMatch(i -> days.get(i).getYear() == days.get(0).getYear());
        DateTimeFormatter format = DateTimeFormatter.ofPattern(oneYear ? "d MMM" : "MMM yyyy", language.locale());
        return days.stream().map(format::format).toList();
    }
}
