package dev.rebound.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The arithmetic of docs/scale.md: whoever changes a figure that was measured or assumed changes what follows from it. */
class ScaleTest {

    private static final Pattern ROW = Pattern.compile("^\\| ([a-z][a-zA-Z ]+) \\| ([\\d.,]+) \\|", Pattern.MULTILINE);
    private static final double DAY = 86_400;

    private final Map<String, Double> document = new LinkedHashMap<>();

    ScaleTest() throws IOException {
        Matcher rows = ROW.matcher(Files.readString(Path.of("docs/scale.md")));
        while (rows.find()) {
            document.put(rows.group(1), Double.valueOf(rows.group(2).replace(",", "")));
        }
    }

    @Test
    void what_is_computed_follows_from_what_was_measured_and_assumed() {
        double requestsADay = is("people") * is("share on a day") * is("requests of a person");
        says("requests a second", requestsADay / DAY);
        double peak = requestsADay / DAY * is("peak");
        says("requests at the peak", peak);
        double replicas = peak * is("milliseconds of a replica") / 1000 / is("busy");
        says("processors of replicas", replicas);
        says("processors of Postgres", peak * is("milliseconds of Postgres") / 1000 / is("busy"));
        double grown = is("bytes of a person") * (1 + is("dead rows"));
        double gigabytes = is("people") * grown / 1e9;
        says("terabytes", gigabytes / 1000);
        double nodes = Math.ceil(gigabytes / is("gigabytes of a node"));
        says("nodes", nodes);
        says("minutes to restore a node", is("gigabytes of a node") * 1000 / is("restore") / 60);
        says("gigabytes of a shard", gigabytes / is("shards"));
        double writes = requestsADay * is("share of writes");
        double log = writes * is("rows of a write") * is("bytes of log for a row") / 1e9;
        says("gigabytes of log a day", log);
        says("gigabytes of replies kept", writes * 2_500 / 1e9);
        says("calendars a second", is("people") * is("share with a feed") * 4 / DAY);
        says("millions on one machine", is("gigabytes of a node") * 1e9 / grown / 1e6);
        double dollars = nodes * 2 * (is("price of a database node") + 750 * is("price of a disk gigabyte"))
                + 2 * 300
                + replicas * is("price of a processor")
                + (5 * 0.4 * gigabytes + 30 * log) * is("price of a stored gigabyte")
                + requestsADay * 30 * 3_000 / 1e9 * is("price of a sent gigabyte");
        says("dollars a month", dollars);
        says("cents a person and year", dollars * 12 * 100 / is("people"));
    }

    private double is(String figure) {
        assertThat(document).containsKey(figure);
        return document.get(figure);
    }

    private void says(String figure, double computed) {
        assertThat(is(figure)).as(figure).isCloseTo(computed, within(computed * 0.05));
    }
}
