package dev.rebound.weakness;

import dev.rebound.platform.i18n.Language;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long suggestions take for 2,000 characters, so that they can be asked for while a person types; the bar is 5 ms at
 * the 99th percentile. Run it with {@code mvn -Pbench test-compile exec:exec}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
public class SuggestionBenchmark {

    private static final int CHARACTERS = 2000;
    private static final int MAX = 10;

    /** The language of the text. */
    @Param({"EN", "FR"})
    public String language;

    /** How many weaknesses of their own the person has; each with twenty keywords, which is the most. */
    @Param({"0", "5", "200"})
    public int own;

    private Suggester suggester;
    private String text;
    private List<OwnWeakness> owned;

    /** Makes the trees and the text. */
    @Setup
    public void prepare() {
        suggester = new Suggester(Samples.catalogue());
        text = Samples.debrief(Language.valueOf(language), CHARACTERS);
        owned = IntStream.range(0, own)
                .mapToObj(number -> Samples.own(
                        "My own weakness " + number,
                        IntStream.range(0, 20)
                                .mapToObj(keyword -> "a phrase of my own " + number + " " + keyword)
                                .toArray(String[]::new)))
                .toList();
    }

    /** One request's work but for HTTP and the database. */
    @Benchmark
    public Object suggest() {
        return suggester.suggest(text, Language.valueOf(language), owned, MAX);
    }
}
