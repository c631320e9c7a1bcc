package dev.rebound.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rebound.platform.crypto.Sealer;
import dev.rebound.platform.crypto.Sealers;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps that a help request can take. */
class HelpStatusTest {

    private static final Sealer SEALER = Sealers.create();
    private static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** The way through the lifecycle to each status. */
    private static final Map<HelpStatus, List<HelpStatus>> WAYS = Map.of(
            HelpStatus.PLANNED, List.of(),
            HelpStatus.ASKED, List.of(HelpStatus.ASKED),
            HelpStatus.ACCEPTED, List.of(HelpStatus.ASKED, HelpStatus.ACCEPTED),
            HelpStatus.DECLINED, List.of(HelpStatus.ASKED, HelpStatus.DECLINED),
            HelpStatus.HELPED, List.of(HelpStatus.ASKED, HelpStatus.ACCEPTED, HelpStatus.HELPED),
            HelpStatus.THANKED, List.of(HelpStatus.ASKED, HelpStatus.ACCEPTED, HelpStatus.HELPED, HelpStatus.THANKED));

    /** Rows are where a request is, columns where it is to go: . stays, y goes, - is refused. */
    private static final String TABLE = """
                      PLANNED ASKED ACCEPTED DECLINED HELPED THANKED
            PLANNED      .      y      -        -        -       -
            ASKED        y      .      y        y        -       -
            ACCEPTED     -      y      .        y        y       -
            DECLINED     y      y      -        .        -       -
            HELPED       -      -      y        -        .       y
            THANKED      -      -      -        -        y       .
            """;

    static Stream<Arguments> pairs() {
        List<String> columns = cells(TABLE.lines().findFirst().orElseThrow());
        return TABLE.lines().skip(1).map(HelpStatusTest::cells).flatMap(row -> IntStream.range(0, columns.size())
                .mapToObj(i -> Arguments.of(
                        HelpStatus.valueOf(row.get(0)), HelpStatus.valueOf(columns.get(i)), row.get(i + 1))));
    }

    private static List<String> cells(String line) {
        return List.of(line.strip().split("\\s+", -1));
    }

    static HelpRequest at(HelpStatus status) {
        HelpRequest request = HelpRequest.plan(UUID.randomUUID(), input(HelpStatus.PLANNED), SEALER, THEN);
        WAYS.get(status).forEach(next -> step(request, next, THEN));
        assertThat(request.status()).isEqualTo(status);
        return request;
    }

    private static void step(HelpRequest request, HelpStatus next, Instant at) {
        switch (next) {
            case PLANNED -> request.takeBack();
            case ASKED -> request.ask(at);
            case ACCEPTED -> request.accept(at);
            case DECLINED -> request.decline(at);
            case HELPED -> request.receive(at);
            case THANKED -> request.thank(at);
        }
    }

    private static HelpRequestInput input(HelpStatus status) {
        return new HelpRequestInput(null, HelpKind.MOCK, "x", status, null, null, null, null, null);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("pairs")
    void each_pair_is_decided(HelpStatus from, HelpStatus to, String decision) {
        HelpRequest request = at(from);
        if (decision.equals("-")) {
            assertThatThrownBy(() -> request.change(input(to), SEALER, NOW))
                    .isInstanceOfSatisfying(Problem.class, problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.INVALID_TRANSITION);
                        assertThat(problem.arguments()).startsWith(from.wire(), to.wire());
                    });
            assertThat(request.status()).isEqualTo(from);
        } else {
            request.change(input(to), SEALER, NOW);
            assertThat(request.status()).isEqualTo(to);
        }
    }

    @Test
    void all_thirty_six_pairs_are_in_the_table() {
        assertThat(pairs()).hasSize(36);
    }

    @Test
    void each_step_notes_its_time_and_a_step_back_takes_it_away() {
        HelpRequest request = at(HelpStatus.THANKED);
        assertThat(request.askedAt()).isEqualTo(THEN);
        request.receive(NOW);
        assertThat(request.thankedAt()).isNull();
        assertThat(request.helpedAt()).isEqualTo(THEN);
        request.accept(NOW);
        assertThat(request.helpedAt()).isNull();
        assertThat(request.answeredAt()).isEqualTo(THEN);
        request.ask(NOW);
        assertThat(request.answeredAt()).isNull();
        assertThat(request.askedAt()).as("only the answer was taken back").isEqualTo(THEN);
        request.takeBack();
        assertThat(request.askedAt()).isNull();
    }

    @Test
    void asking_again_after_a_no_is_a_new_ask() {
        HelpRequest request = at(HelpStatus.DECLINED);
        request.ask(NOW);
        assertThat(request.askedAt()).isEqualTo(NOW);
        assertThat(request.answeredAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(HelpStatus.class)
    void only_an_open_request_whose_day_has_passed_is_overdue(HelpStatus status) {
        HelpRequest request = at(status);
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(request.isOverdue(day)).as("without a day").isFalse();
        HelpRequestInput due = new HelpRequestInput(null, HelpKind.MOCK, "x", status, day, null, null, null, null);
        request.change(due, SEALER, NOW);
        boolean open = Set.of(HelpStatus.PLANNED, HelpStatus.ASKED, HelpStatus.ACCEPTED)
                .contains(status);
        assertThat(request.isOverdue(day)).as("on the day").isFalse();
        assertThat(request.isOverdue(day.plusDays(1))).isEqualTo(open);
    }

    @Test
    void what_was_said_of_the_help_goes_with_the_step_back() {
        HelpRequest request = at(HelpStatus.HELPED);
        request.change(
                new HelpRequestInput(null, HelpKind.MOCK, "x", HelpStatus.HELPED, null, 5, "y", null, null),
                SEALER,
                NOW);
        request.change(
                new HelpRequestInput(null, HelpKind.MOCK, "x", HelpStatus.ACCEPTED, null, 5, "y", null, null),
                SEALER,
                NOW);
        assertThat(request.toInput(SEALER).helped()).isNull();
        assertThat(request.toInput(SEALER).took()).isNull();
    }
}
