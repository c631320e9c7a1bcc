package dev.rebound.account.export;

import dev.rebound.platform.portable.Incoming;
import dev.rebound.platform.portable.Verdict;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts what an import does with each noun, and keeps the first faults. */
final class Tally {

    /** So many faults are told; problem documents hold no more either. */
    static final int MOST_FAULTS = 100;

    /** Where a record of the noun under way stands, and what became of it. */
    private record Place(String pointer, Verdict verdict) {}

    private final Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
    private final List<FieldError> faults = new ArrayList<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private Map<Verdict, Integer> current = new EnumMap<>(Verdict.class);
    private int records;

    /** Begins a noun; what stood where in the last one is forgotten. */
    void begin(String noun) {
        places.clear();
        current = counts.computeIfAbsent(noun, unused -> new EnumMap<>(Verdict.class));
    }

    /** Refuses a record whose id came before in the same noun. */
    void checkId(Incoming<?> incoming) {
        records++;
        if (incoming.record() != null
                && places.putIfAbsent(incoming.record().id(), new Place("", Verdict.REFUSED)) != null) {
            incoming.refuse("/id", FieldCode.DUPLICATE);
        }
    }

    /** Counts what became of records. */
    void count(List<? extends Incoming<?>> done) {
        for (Incoming<?> incoming : done) {
            current.merge(incoming.verdict(), 1, Integer::sum);
            incoming.faults().forEach(this::tell);
            if (incoming.record() != null && !incoming.isRefused()) {
                places.put(incoming.record().id(), new Place(incoming.place(), incoming.verdict()));
            }
        }
    }

    /** Refuses records after all, for what is wrong with all of them together; others are refused as the noun. */
    void refuseLate(String noun, Map<UUID, FieldError> late) {
        late.forEach((id, fault) -> {
            Place place = places.get(id);
            boolean counted = place != null && place.verdict() != Verdict.REFUSED;
            if (counted) {
                current.merge(place.verdict(), -1, Integer::sum);
                current.merge(Verdict.REFUSED, 1, Integer::sum);
            }
            tell(fault.at(counted ? place.pointer() + fault.name() : "/" + noun));
        });
    }

    private void tell(FieldError fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    /** How many records there were so far. */
    int records() {
        return records;
    }

    /** The first faults, in the order found. */
    List<FieldError> faults() {
        return faults;
    }

    List<ImportReport.Noun> nouns() {
        return counts.entrySet().stream()
                .map(noun -> new ImportReport.Noun(noun.getKey(), counts(List.of(noun.getValue()))))
                .toList();
    }

    ImportReport.Counts total() {
        return counts(counts.values());
    }

    private static ImportReport.Counts counts(java.util.Collection<Map<Verdict, Integer>> parts) {
        return new ImportReport.Counts(
                sum(parts, Verdict.CREATED),
                sum(parts, Verdict.CHANGED),
                sum(parts, Verdict.SKIPPED),
                sum(parts, Verdict.REFUSED));
    }

    private static int sum(java.util.Collection<Map<Verdict, Integer>> parts, Verdict verdict) {
        return parts.stream().mapToInt(part -> part.getOrDefault(verdict, 0)).sum();
    }
}
