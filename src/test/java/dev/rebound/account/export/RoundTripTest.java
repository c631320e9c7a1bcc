package dev.rebound.account.export;

import static dev.rebound.account.export.Luggage.assertCounts;
import static dev.rebound.account.export.Luggage.erase;
import static dev.rebound.account.export.Luggage.exported;
import static dev.rebound.account.export.Luggage.imported;
import static dev.rebound.account.export.Luggage.records;
import static dev.rebound.account.export.Luggage.untimed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.EverythingOfAPerson;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Export, erase, import gives back the same export, to the byte but for the time at which it was made. */
@ServiceTest
class RoundTripTest {

    private static final int PEOPLE = 25;

    private final Person ada = Person.someone();

    /** New ones each time; the one that fails is named by the test that failed. */
    static LongStream seeds() {
        return new Random().longs(PEOPLE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_somebody_has_comes_back_to_the_byte(long seed) {
        ObjectNode generated = new GeneratedPerson(seed).document();
        int records = records(generated);

        assertCounts(imported(ada, generated.toString()), records, 0, 0, 0);
        String first = exported(ada);
        assertThat((Object) Luggage.parsed(untimed(first))).isEqualTo(Luggage.parsed(untimed(generated.toString())));

        erase(ada);
        assertThat(records(Luggage.taken(ada))).isZero();
        assertCounts(imported(ada, first), records, 0, 0, 0);
        assertThat(untimed(exported(ada))).isEqualTo(untimed(first));

        assertCounts(imported(ada, first), 0, 0, records, 0);
        assertThat(untimed(exported(ada))).isEqualTo(untimed(first));
    }

    @Test
    void so_does_what_the_api_stored() {
        EverythingOfAPerson.store(ada);
        String before = exported(ada);
        erase(ada);
        assertThat(exported(ada)).doesNotContain("Northwind");

        imported(ada, before);

        assertThat(untimed(exported(ada))).isEqualTo(untimed(before));
    }
}
