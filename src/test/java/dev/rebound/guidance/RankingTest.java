package dev.rebound.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rebound.interview.RecoveryStep;
import dev.rebound.platform.i18n.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The formula, clause by clause; the figures are worked out by hand from its constants. */
class RankingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final UUID SITE = UUID.randomUUID();

    @Test
    void the_worst_weakness_noted_and_rated_now_gives_all_of_its_points() {
        assertThat(score(article("rambling"), facts("rambling", 4, 0, 0))).isEqualTo(Ranking.WEAKNESS);
    }

    @Test
    void severity_counts_by_its_share() {
        assertThat(score(article("rambling"), facts("rambling", 4, 0, null))).isEqualTo(36);
        assertThat(score(article("rambling"), facts("rambling", 2, 0, null))).isEqualTo(18);
    }

    @Test
    void a_hard_moment_counts_by_its_share_without_any_assessment() {
        assertThat(score(article("rambling"), facts("rambling", null, null, 0))).isEqualTo(24);
    }

    @Test
    void a_record_counts_half_after_sixty_days_and_a_quarter_after_twice_that() {
        assertThat(score(article("rambling"), facts("rambling", 4, 60, null))).isEqualTo(18);
        assertThat(score(article("rambling"), facts("rambling", 4, 120, null))).isEqualTo(9);
        assertThat(score(article("rambling"), facts("rambling", null, null, 60)))
                .isEqualTo(12);
    }

    @Test
    void assessment_and_moment_fade_each_from_its_own_day() {
        assertThat(score(article("rambling"), facts("rambling", 4, 60, 0))).isEqualTo(18 + 24);
    }

    @Test
    void a_weakness_rated_0_since_its_last_hard_moment_is_none_any_more() {
        assertThat(ranked(article("rambling"), facts("rambling", 0, 1, 2))).isEmpty();
        assertThat(ranked(article("rambling"), facts("rambling", 0, 1, null))).isEmpty();
        assertThat(ranked(article("rambling"), facts("rambling", 0, 1, 1))).isEmpty();
    }

    @Test
    void a_hard_moment_after_a_rating_of_0_counts_again() {
        assertThat(score(article("rambling"), facts("rambling", 0, 2, 0))).isEqualTo(24);
    }

    @Test
    void what_is_about_a_year_old_is_history() {
        assertThat(ranked(article("rambling"), facts("rambling", null, null, 330)))
                .isEmpty();
        assertThat(ranked(article("rambling"), facts("rambling", null, null, 310)))
                .hasSize(1);
    }

    @Test
    void several_weaknesses_count_more_than_one_and_never_more_than_all() {
        // 1 - (1 - 0.4) * (1 - 0.6) = 0.76 of 60 points, shared as 0.4 to 0.6.
        Ranked both = ranked(
                        article("rambling", "mind-blank"),
                        facts("rambling", null, null, 0),
                        facts("mind-blank", 4, 0, null))
                .get(0);
        assertThat(both.score()).isEqualTo(45.6);
        assertThat(both.clauses().stream().map(clause -> clause.weakness().slug()))
                .containsExactly("mind-blank", "rambling");
        assertThat(both.clauses().stream().map(Ranked.Clause::points)).containsExactly(27.36, 18.24);
        assertThat(score(article("rambling", "mind-blank"), facts("rambling", 4, 0, 0), facts("mind-blank", 4, 0, 0)))
                .isEqualTo(Ranking.WEAKNESS);
    }

    @Test
    void weaknesses_that_the_entry_does_not_name_add_nothing() {
        assertThat(score(article("rambling"), facts("rambling", 2, 0, null), facts("mind-blank", 4, 0, 0)))
                .isEqualTo(18);
    }

    @Test
    void the_step_that_the_person_is_at_counts_and_another_does_not() {
        PersonFacts person = person(RecoveryStep.HELP, Language.EN);
        assertThat(new Ranking(person).rank(entry(input(List.of(RecoveryStep.WORTH, RecoveryStep.HELP)))))
                .map(Ranked::score)
                .contains(Ranking.STEP);
        assertThat(new Ranking(person).rank(entry(input(List.of(RecoveryStep.WORTH)))))
                .isEmpty();
        assertThat(new Ranking(person(null, Language.EN)).rank(entry(input(List.of(RecoveryStep.WORTH)))))
                .isEmpty();
    }

    @Test
    void what_is_aimed_at_nobody_in_particular_is_for_everybody_but_comes_last() {
        PersonFacts person = person(RecoveryStep.HELP, Language.EN);
        List<Ranked> best = new Ranking(person)
                .best(List.of(entry(input(List.of())), entry(input(List.of(RecoveryStep.HELP)))), 10);
        assertThat(best.stream().map(Ranked::score)).containsExactly(Ranking.STEP, Ranking.EVERYBODY);
        assertThat(best.get(1).clauses().get(0).code()).isEqualTo(ReasonCode.EVERYBODY);
    }

    @Test
    void an_event_counts_more_the_nearer_it_is_and_half_of_that_a_week_ahead() {
        WeaknessFacts nerves = facts("visible-nerves", null, null, 0);
        assertThat(score(event(Duration.ofDays(7)), nerves)).isEqualTo(24 + 7.5);
        assertThat(score(event(Duration.ofDays(14)), nerves)).isEqualTo(24 + 3.75);
        assertThat(score(event(Duration.ofMinutes(1)), nerves)).isCloseTo(24 + 15, within(0.01));
    }

    @Test
    void an_event_that_has_begun_is_never_recommended() {
        WeaknessFacts nerves = facts("visible-nerves", 4, 0, 0);
        assertThat(ranked(event(Duration.ZERO), nerves)).isEmpty();
        assertThat(ranked(event(Duration.ofMinutes(-30)), nerves)).isEmpty();
        assertThat(ranked(event(Duration.ofDays(-30)), nerves)).isEmpty();
    }

    @Test
    void a_date_alone_recommends_nothing_that_is_aimed_at_somebody_else() {
        assertThat(ranked(event(Duration.ofHours(1)), facts("rambling", 4, 0, 0)))
                .isEmpty();
    }

    @Test
    void a_date_that_adds_less_than_a_cent_is_no_reason() {
        Ranked far = ranked(event(Duration.ofDays(300)), facts("visible-nerves", 4, 0, 0))
                .get(0);
        assertThat(far.clauses().stream().map(Ranked.Clause::code)).containsExactly(ReasonCode.WEAKNESS);
    }

    @Test
    void the_other_language_counts_half() {
        WeaknessFacts rambling = facts("rambling", 4, 0, 0);
        PersonFacts french = new PersonFacts(List.of(rambling), null, Language.FR, NOW);
        assertThat(new Ranking(french).rank(article("rambling")))
                .map(Ranked::score)
                .contains(30.0);
    }

    @Test
    void everything_at_once_is_a_hundred_at_most() {
        GuidanceInput input = new GuidanceInput(
                GuidanceKind.EVENT,
                GuidanceStatus.PUBLISHED,
                "x",
                "y",
                null,
                Language.EN,
                List.of(RecoveryStep.HELP),
                List.of("rambling"),
                NOW.plusSeconds(1),
                NOW.plusSeconds(2),
                "UTC",
                "here",
                null,
                null,
                null,
                null);
        PersonFacts person = new PersonFacts(List.of(facts("rambling", 4, 0, 0)), RecoveryStep.HELP, Language.EN, NOW);
        assertThat(new Ranking(person).rank(entry(input)).orElseThrow().score()).isEqualTo(100);
    }

    @Test
    void a_clock_that_runs_ahead_makes_nothing_more_pressing() {
        assertThat(score(article("rambling"), facts("rambling", 4, -1, -1))).isEqualTo(Ranking.WEAKNESS);
    }

    @Test
    void of_equal_scores_the_event_that_begins_first_is_first_then_the_newest() {
        SeenGuidance older = entry(input(List.of()), NOW.minusSeconds(10));
        SeenGuidance newer = entry(input(List.of()), NOW.minusSeconds(5));
        List<Ranked> best = new Ranking(person(null, Language.EN)).best(List.of(older, newer), 10);
        assertThat(best.stream().map(Ranked::entry)).containsExactly(newer, older);
        SeenGuidance late = event(Duration.ofDays(8));
        SeenGuidance soon = event(Duration.ofDays(1));
        Ranking nervous =
                new Ranking(new PersonFacts(List.of(facts("visible-nerves", 1, 0, 0)), null, Language.EN, NOW));
        assertThat(nervous.best(List.of(late, soon), 10).stream().map(Ranked::entry))
                .containsExactly(soon, late);
        assertThat(nervous.best(List.of(late, soon), 1)).hasSize(1);
    }

    @Test
    void two_hundred_entries_for_thirty_weaknesses_are_ranked_in_a_moment() {
        List<WeaknessFacts> all = IntStream.range(0, 30)
                .mapToObj(i -> facts("weakness-" + i, i % 5, i, i))
                .toList();
        List<SeenGuidance> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            entries.add(article("weakness-" + i % 30, "weakness-" + (i + 7) % 30));
        }
        PersonFacts person = new PersonFacts(all, RecoveryStep.HELP, Language.EN, NOW);
        long started = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            assertThat(new Ranking(person).best(entries, 50)).hasSize(50);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    private static double score(SeenGuidance entry, WeaknessFacts... facts) {
        return ranked(entry, facts).get(0).score();
    }

    private static List<Ranked> ranked(SeenGuidance entry, WeaknessFacts... facts) {
        return new Ranking(new PersonFacts(List.of(facts), null, Language.EN, NOW)).best(List.of(entry), 10);
    }

    private static PersonFacts person(RecoveryStep step, Language language) {
        return new PersonFacts(List.of(), step, language, NOW);
    }

    private static WeaknessFacts facts(String slug, Integer severity, Integer assessedDaysAgo, Integer momentDaysAgo) {
        return new WeaknessFacts(slug, severity, daysAgo(assessedDaysAgo), daysAgo(momentDaysAgo));
    }

    private static Instant daysAgo(Integer days) {
        return days == null ? null : NOW.minus(Duration.ofDays(days));
    }

    private static SeenGuidance article(String... weaknesses) {
        return entry(input(GuidanceKind.ARTICLE, List.of(), List.of(weaknesses), null));
    }

    private static SeenGuidance event(Duration ahead) {
        return entry(input(GuidanceKind.EVENT, List.of(), List.of("visible-nerves"), NOW.plus(ahead)));
    }

    private static GuidanceInput input(List<RecoveryStep> steps) {
        return input(GuidanceKind.ARTICLE, steps, List.of(), null);
    }

    private static GuidanceInput input(
            GuidanceKind kind, List<RecoveryStep> steps, List<String> weaknesses, Instant startsAt) {
        boolean event = kind == GuidanceKind.EVENT;
        return new GuidanceInput(
                kind,
                GuidanceStatus.PUBLISHED,
                "x",
                "y",
                "https://career.example",
                Language.EN,
                steps,
                weaknesses,
                startsAt,
                event ? startsAt.plusSeconds(3600) : null,
                event ? "UTC" : null,
                null,
                null,
                null,
                null,
                null);
    }

    private static SeenGuidance entry(GuidanceInput input) {
        return entry(input, NOW);
    }

    private static SeenGuidance entry(GuidanceInput input, Instant publishedAt) {
        return new SeenGuidance(Guidance.make(SITE, input, publishedAt), false, false);
    }
}
