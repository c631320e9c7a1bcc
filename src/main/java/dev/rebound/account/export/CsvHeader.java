package dev.rebound.account.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The names of a table's columns. Spreadsheets leave some empty and people write some twice; that matters only for those
 * that are asked for.
 *
 * @param names as they stand, without blanks around them
 */
record CsvHeader(List<String> names) {

    /** The columns of a name: those written just so, or else those that differ in case alone. */
    List<Integer> find(String name) {
        List<Integer> same = places(name::equals);
        String lower = name.toLowerCase(Locale.ROOT);
        return same.isEmpty() ? places(other -> other.toLowerCase(Locale.ROOT).equals(lower)) : same;
    }

    private List<Integer> places(Predicate<String> wanted) {
        return IntStream.range(0, names.size())
                .filter(place -> wanted.test(names.get(place)))
                .boxed()
                .toList();
    }

    /** How many columns there are. */
    int size() {
        return names.size();
    }
}
