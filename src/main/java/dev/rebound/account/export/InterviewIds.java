package dev.rebound.account.export;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import dev.rebound.platform.text.FoldedText;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Ids for the rows of one file that bring none: made of the person, the company, the role and the time as it is written, so
 * that the same interview has the same id each time the file comes, whatever else its row says by then. They say nothing to
 * others, since the person is part of them. Rows that are alike in all three are told apart by their order.
 */
final class InterviewIds {

    private static final NameBasedGenerator IDS =
            Generators.nameBasedGenerator(UUID.fromString("5b0b1c52-1f57-4c2a-9a3e-6d1f5f0c1a11"));

    private final UUID owner;
    private final Map<UUID, Integer> seen = new HashMap<>();

    InterviewIds(UUID owner) {
        this.owner = owner;
    }

    /**
     * The id of the next row.
     *
     * @param company may be {@code null}, as may be the role, where the row is refused for it
     * @param time without a time zone, so that it does not depend on where the person is by now
     */
    UUID next(String company, String role, String time) {
        // A line feed can't come of a cell here: white space is one blank.
        UUID first = IDS.generate(owner + "\n" + plain(company) + "\n" + plain(role) + "\n" + plain(time));
        int times = seen.merge(first, 1, Integer::sum);
        return times == 1 ? first : IDS.generate(first + "\n" + times);
    }

    private static String plain(String cell) {
        return cell == null ? "" : FoldedText.fold(cell).replaceAll("\\s+", " ").strip();
    }
}
