package dev.rebound.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histories made up at random, and a plain, slow computation of what progress has to say about them: no SQL, no
 * statistics library, one loop for each figure. The seed stands in the test's name.
 */
@ServiceTest
class ProgressOracleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<String> SLUGS = List.of("rambling", "mind-blank", "salary-talk");

    static Stream<Long> seeds() {
        long fresh = System.nanoTime();
        return Stream.of(1L, 2L, 3L, fresh, fresh + 1);
    }

    /** What was recorded about one interview. */
    private record Held(
            String id,
            Instant at,
            int minutes,
            Integer overall,
            Integer confidence,
            Integer anxiety,
            List<Judged> severities,
            List<Instant> notes) {

        Instant ended() {
            return at.plus(Duration.ofMinutes(minutes));
        }
    }

    private record Judged(String slug, int severity) {}

    private record Mood(Instant at, int valence, String interview) {}

    private final Person ada = Person.someone();
    private final List<Held> interviews = new ArrayList<>();
    private final List<Mood> moods = new ArrayList<>();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_random_history_reads_as_computed_plainly(long seed) throws IOException {
        record(new Random(seed));
        List<Held> inOrder =
                interviews.stream().sorted(Comparator.comparing(Held::at)).toList();
        JsonNode page = read("/v1/progress/interviews?limit=100").path("items");
        assertThat(page).hasSize(inOrder.size());
        List<Double> debriefs = new ArrayList<>();
        List<Double> recoveries = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            JsonNode shown = page.get(inOrder.size() - 1 - i);
            Held held = inOrder.get(i);
            assertThat(shown.path("interview_id").asText()).isEqualTo(held.id());
            same(shown.path("mean_severity"), meanSeverity(held), 0.006);
            debriefs.add(debrief(held));
            same(shown.at("/hours_to_debrief/hours"), debrief(held), 0.051);
            recoveries.add(recovery(held));
            same(shown.at("/time_to_recover/hours"), recovery(held), 0.051);
            assertThat(shown.at("/comparison/went_better").asText())
                    .isEqualTo(i == 0 ? "first" : verdict(inOrder.get(i - 1), held));
        }
        JsonNode progress = read("/v1/progress");
        same(progress.at("/usual_hours_to_debrief/median"), median(debriefs), 0.06);
        same(progress.at("/usual_hours_to_recover/median"), median(recoveries), 0.06);
        same(progress.at("/usual_mood/median"), usualMood(), 1e-9);
        for (JsonNode trend : progress.path("trends")) {
            List<Double> figures =
                    switch (trend.path("measure").asText()) {
                        case "overall" -> numbers(inOrder.stream().map(Held::overall));
                        case "confidence_after" -> numbers(inOrder.stream().map(Held::confidence));
                        case "anxiety" -> numbers(inOrder.stream().map(Held::anxiety));
                        case "mean_severity" ->
                            inOrder.stream()
                                    .map(ProgressOracleTest::meanSeverity)
                                    .filter(Objects::nonNull)
                                    .toList();
                        default -> List.of();
                    };
            line(trend, figures);
        }
        for (String slug : SLUGS) {
            line(
                    read("/v1/progress/weaknesses/" + slug),
                    inOrder.stream()
                            .map(held -> severityOf(held, slug))
                            .filter(Objects::nonNull)
                            .toList());
        }
    }

    private void record(Random random) {
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            recordInterview(random);
        }
        int checks = random.nextInt(12);
        for (int i = 0; i < checks; i++) {
            Mood mood = new Mood(
                    somewhere(random),
                    1 + random.nextInt(5),
                    random.nextInt(3) == 0
                            ? interviews.get(random.nextInt(count)).id()
                            : null);
            moods.add(mood);
            ada.created(
                    "/v1/mood-checks",
                    object().put("at", mood.at().toString())
                            .put("phase", "weekly")
                            .put("valence", mood.valence())
                            .put("interview_id", mood.interview())
                            .toString());
        }
    }

    private void recordInterview(Random random) {
        Instant at = somewhere(random);
        int minutes = 1 + random.nextInt(120);
        Integer overall = maybe(random, 1, 5);
        Integer confidence = maybe(random, 1, 5);
        Integer anxiety = maybe(random, 0, 10);
        ObjectNode body = object().put("company", "A")
                .put("role_title", "B")
                .put("held_at", at.toString())
                .put("duration_minutes", minutes);
        body.putObject("self_assessment")
                .put("overall", overall)
                .put("confidence_after", confidence)
                .put("anxiety", anxiety);
        String path = ada.created("/v1/interviews", body.toString());
        List<Judged> severities = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Judged judged = new Judged(SLUGS.get(random.nextInt(SLUGS.size())), random.nextInt(5));
            severities.removeIf(earlier -> earlier.slug().equals(judged.slug()));
            severities.add(judged);
            ada.created(
                    "/v1/weaknesses/" + judged.slug() + "/assessments",
                    object().put("severity", judged.severity())
                            .put("interview_id", Person.idOf(path))
                            .toString());
        }
        List<Instant> notes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Instant noted = at.plus(Duration.ofMinutes(random.nextInt(6000) - 600));
            notes.add(noted);
            ada.created(
                    path + "/moments",
                    object().put("valence", "hard")
                            .put("control", "mine")
                            .put("what_happened", "x")
                            .put("noted_at", noted.toString())
                            .toString());
        }
        interviews.add(new Held(Person.idOf(path), at, minutes, overall, confidence, anxiety, severities, notes));
    }

    private static Instant somewhere(Random random) {
        return START.plus(Duration.ofMinutes(random.nextInt(60 * 24 * 300)));
    }

    private static Integer maybe(Random random, int lowest, int highest) {
        return random.nextInt(5) == 0 ? null : lowest + random.nextInt(highest - lowest + 1);
    }

    private static ObjectNode object() {
        return JSON.createObjectNode();
    }

    private JsonNode read(String path) throws IOException {
        return JSON.readTree(ada.get(path).then().statusCode(200).extract().asString());
    }

    private static void same(JsonNode shown, Double computed, double tolerance) {
        if (computed == null) {
            assertThat(shown.isNull()).as(shown.toString()).isTrue();
        } else {
            assertThat(shown.asDouble()).isCloseTo(computed, within(tolerance));
        }
    }

    private static void line(JsonNode shown, List<Double> figures) {
        assertThat(shown.path("count").asInt()).isEqualTo(figures.size());
        if (figures.size() < 3) {
            assertThat(shown.path("slope").isNull()).isTrue();
            return;
        }
        int n = figures.size();
        double meanX = (n - 1) / 2.0;
        double meanY = figures.stream().mapToDouble(figure -> figure).sum() / n;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < n; i++) {
            sxx += (i - meanX) * (i - meanX);
            sxy += (i - meanX) * (figures.get(i) - meanY);
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = figures.get(i) - meanY - sxy / sxx * (i - meanX);
            squares += off * off;
        }
        assertThat(shown.path("slope").asDouble()).isCloseTo(sxy / sxx, within(0.004));
        assertThat(shown.path("slope_standard_error").asDouble())
                .isCloseTo(Math.sqrt(squares / (n - 2) / sxx), within(0.004));
    }

    private static Double meanSeverity(Held held) {
        if (held.severities().isEmpty()) {
            return null;
        }
        double sum = 0;
        for (Judged judged : held.severities()) {
            sum += judged.severity();
        }
        return sum / held.severities().size();
    }

    private static Double severityOf(Held held, String slug) {
        for (Judged judged : held.severities()) {
            if (judged.slug().equals(slug)) {
                return (double) judged.severity();
            }
        }
        return null;
    }

    private static Double debrief(Held held) {
        Instant first = null;
        for (Instant note : held.notes()) {
            if (!note.isBefore(held.at()) && (first == null || note.isBefore(first))) {
                first = note;
            }
        }
        return hours(held.ended(), first);
    }

    private Double usualMood() {
        return moods.size() < 3
                ? null
                : median(moods.stream().map(mood -> (double) mood.valence()).toList());
    }

    private Double recovery(Held held) {
        Instant first = null;
        for (Mood mood : moods) {
            boolean itsOwn = mood.interview() == null || mood.interview().equals(held.id());
            if (usualMood() != null
                    && itsOwn
                    && mood.valence() >= usualMood()
                    && !mood.at().isBefore(held.ended())
                    && (first == null || mood.at().isBefore(first))) {
                first = mood.at();
            }
        }
        return hours(held.ended(), first);
    }

    private static Double hours(Instant end, Instant later) {
        return later == null ? null : Math.max(0, (later.getEpochSecond() - end.getEpochSecond()) / 3600.0);
    }

    private static String verdict(Held before, Held after) {
        Double[][] pairs = {
            {number(before.overall()), number(after.overall()), 1.0},
            {number(before.confidence()), number(after.confidence()), 1.0},
            {number(before.anxiety()), number(after.anxiety()), -1.0},
            {meanSeverity(before), meanSeverity(after), -1.0}
        };
        int right = 0;
        int comparable = 0;
        for (Double[] pair : pairs) {
            if (pair[0] != null && pair[1] != null) {
                comparable++;
                if ((pair[1] - pair[0]) * pair[2] > 1e-9) {
                    right++;
                }
            }
        }
        return comparable < 2 ? "unknown" : right >= 2 ? "yes" : "no";
    }

    private static Double number(Integer value) {
        return value == null ? null : value.doubleValue();
    }

    private static List<Double> numbers(Stream<Integer> values) {
        return values.filter(Objects::nonNull).map(Integer::doubleValue).toList();
    }

    private static Double median(List<Double> figures) {
        List<Double> sorted = figures.stream().filter(Objects::nonNull).sorted().toList();
        if (sorted.isEmpty()) {
            return null;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
