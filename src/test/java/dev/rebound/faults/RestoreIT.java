package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.local.EmbeddedDatabase;
import dev.rebound.support.PackagedService;
import dev.rebound.support.Person;
import dev.rebound.support.ProductionSettings;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The drill of docs/backup.md. People write without a pause while a base backup is taken and the log is archived; then the
 * service and its database are killed and the data folder is gone. Each test restores what is left.
 */
class RestoreIT {

    private static final int WRITERS = 3;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static ProductionSettings production;
    private static Path home;
    private static Backup backup;

    /** What was acknowledged until the disaster. */
    private static List<Written> written;

    private static PointInTime chosen;

    /** By then all before it is in the archive. */
    private static PointInTime archived;

    private static Story story;

    @BeforeAll
    static void disaster() throws Exception {
        home = Files.createTempDirectory("rebound-restore");
        Path archive = Files.createDirectory(home.resolve("archive"));
        production = ProductionSettings.prepare(home, Backup.archivingTo(archive));
        Path data = home.resolve("postgres");
        List<Writer> writers = Stream.generate(Writer::new).limit(WRITERS).toList();
        ExecutorService devices = Executors.newFixedThreadPool(WRITERS);
        try (Administrator administrator =
                        new Administrator(production.variables().get("QUARKUS_DATASOURCE_JDBC_URL"));
                PackagedService service = start(production.variables())) {
            call(service);
            for (String setting : EmbeddedDatabase.DURABLE.keySet()) {
                assertThat(administrator.ask("show " + setting)).as(setting).isEqualTo("on");
            }
            List<Future<List<Written>>> work =
                    writers.stream().map(devices::submit).toList();
            story = new Story();
            Administrator.await(() -> acknowledged(writers) >= 100);
            backup = Backup.take(administrator, data, home.resolve("base"), archive);
            int inBase = acknowledged(writers);
            Administrator.await(() -> acknowledged(writers) >= inBase + 100);
            story.beforeTheChosenTime();
            chosen = administrator.now();
            story.afterTheChosenTime();
            int untilChosen = acknowledged(writers);
            Administrator.await(() -> acknowledged(writers) >= untilChosen + 100);
            archived = administrator.now();
            administrator.awaitArchiveOf(archived);
            int untilArchived = acknowledged(writers);
            Administrator.await(() -> acknowledged(writers) >= untilArchived + 20);
            writers.forEach(Writer::stop);
            Processes.of(data).kill();
            written = new ArrayList<>();
            for (Future<List<Written>> each : work) {
                written.addAll(each.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
            }
        } finally {
            writers.forEach(Writer::stop);
            devices.shutdownNow();
        }
        delete(data);
    }

    @AfterEach
    void forget() {
        RestAssured.reset();
    }

    @AfterAll
    static void tidyUp() throws IOException {
        if (Files.exists(home.resolve("postgres"))) {
            // The disaster did not come.
            production.close();
        }
        delete(home);
    }

    @Test
    void a_restore_to_a_chosen_time_holds_all_that_was_acknowledged_up_to_it_and_nothing_after_it() throws Exception {
        long began = System.nanoTime();
        try (EmbeddedDatabase database = backup.restoreTo(chosen, emptyFolder());
                Administrator administrator = new Administrator(database.url())) {
            administrator.awaitRecovery();
            Duration restored = since(began);
            try (PackagedService service = start(at(database))) {
                call(service);
                Duration ready = since(began);
                List<Written> before = written.stream()
                        .filter(write -> write.isAcknowledgedBefore(chosen))
                        .toList();
                List<Written> after = written.stream()
                        .filter(write -> write.isSentAfter(chosen))
                        .toList();
                List<Written> lost =
                        before.stream().filter(write -> !isThere(write)).toList();
                List<Written> tooMuch = after.stream()
                        .filter(write -> write.read().statusCode() != 404)
                        .toList();
                System.out.printf(
                        "restore to a chosen time: tried %d acknowledged writes, passed %d, lost %d; of %d after it %d are there;"
                                + " database restored after %d ms, service ready after %d ms%n",
                        before.size(),
                        before.size() - lost.size(),
                        lost.size(),
                        after.size(),
                        tooMuch.size(),
                        restored.toMillis(),
                        ready.toMillis());
                assertThat(lost).isEmpty();
                assertThat(tooMuch).isEmpty();
                assertThat(before).hasSizeGreaterThan(200);
                assertThat(after).hasSizeGreaterThan(100);
                assertNothingElseIsThere(before, after);
                assertTheStoryStandsAsItWas();
                assertRetriesMakeNothingTwice(before, after);
                assertThat(Person.someone().interview()).isNotEmpty();
            }
        }
    }

    @Test
    void a_restore_to_the_end_loses_only_what_was_not_archived_yet() throws Exception {
        try (EmbeddedDatabase database = backup.restoreAll(emptyFolder());
                Administrator administrator = new Administrator(database.url())) {
            administrator.awaitRecovery();
            try (PackagedService service = start(at(database))) {
                call(service);
                List<Written> before = written.stream()
                        .filter(write -> write.isAcknowledgedBefore(archived))
                        .toList();
                List<Written> lost =
                        before.stream().filter(write -> !isThere(write)).toList();
                List<Written> later = written.stream()
                        .filter(write -> !write.isAcknowledgedBefore(archived))
                        .toList();
                System.out.printf(
                        "restore to the end of the archive: tried %d archived writes, passed %d, lost %d; of the last %d, which"
                                + " archiving may not have reached, %d are gone%n",
                        before.size(),
                        before.size() - lost.size(),
                        lost.size(),
                        later.size(),
                        later.stream().filter(write -> !isThere(write)).count());
                assertThat(lost).isEmpty();
                assertThat(before).hasSizeGreaterThan(300);
                assertThat(story.erased().statusCode()).isEqualTo(404);
            }
        }
    }

    /** The statement of docs/backup.md that marks who erased everything after the chosen time. */
    @Test
    void who_was_erased_after_the_chosen_time_is_found_again() throws Exception {
        String guide = Files.readString(Path.of("docs/backup.md"));
        Matcher statement =
                Pattern.compile("update person .*?;", Pattern.DOTALL).matcher(guide);
        assertThat(statement.find()).isTrue();
        try (EmbeddedDatabase then = backup.restoreTo(chosen, emptyFolder());
                Administrator administrator = new Administrator(then.url());
                EmbeddedDatabase end = backup.restoreAll(emptyFolder());
                Administrator atTheEnd = new Administrator(end.url())) {
            administrator.awaitRecovery();
            atTheEnd.awaitRecovery();
            String known = atTheEnd.ask("select json_agg(person) from person");
            administrator.run("create temp table at_the_end as select * from json_populate_recordset(null::person, '"
                    + known + "')");
            assertThat(administrator.run(statement.group())).isEqualTo(1);
            assertThat(administrator.ask("select string_agg(interview.id::text, ' ') from interview join person"
                            + " using (owner_id) where last_seen_at < '1901-01-01'"))
                    .isEqualTo(story.idOfErased());
        }
    }

    /** A write is there if it reads as it was acknowledged, encrypted words too. */
    private static boolean isThere(Written write) {
        Response read = write.read();
        return read.statusCode() == 200 && read.asString().equals(write.reply().asString());
    }

    private static void assertNothingElseIsThere(Collection<Written> before, Collection<Written> after) {
        Set<String> neither = new HashSet<>();
        written.stream()
                .filter(write -> !before.contains(write) && !after.contains(write))
                .forEach(write -> neither.add(Person.idOf(write.path())));
        Set<String> expected = new HashSet<>();
        before.forEach(write -> expected.add(Person.idOf(write.path())));
        Set<String> found = new HashSet<>();
        for (Person writer : Set.copyOf(before.stream().map(Written::by).toList())) {
            found.addAll(ids(writer, "/v1/interviews"));
            found.addAll(ids(writer, "/v1/reflections"));
        }
        found.removeAll(neither);
        assertThat(found).isEqualTo(expected);
    }

    private static List<String> ids(Person person, String list) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = person.get(list + "?limit=100" + cursor).jsonPath();
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getBoolean("has_more") ? "&cursor=" + page.getString("next_cursor") : null;
        } while (cursor != null);
        return ids;
    }

    /** Changed and deleted as at the chosen time; and who erased everything after it is back, which docs/backup.md tells. */
    private static void assertTheStoryStandsAsItWas() {
        assertThat(story.changed().asString()).isEqualTo(story.asChanged());
        assertThat(story.deleted().statusCode()).isEqualTo(404);
        assertThat(story.erased().statusCode()).isEqualTo(200);
    }

    /** Clients that retry bring back what came after the chosen time, and get the reply of old for the rest. */
    private static void assertRetriesMakeNothingTwice(Collection<Written> before, Collection<Written> after) {
        for (Written write : before) {
            Response again = write.sendAgain();
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.asString()).isEqualTo(write.reply().asString());
        }
        for (Written write : after) {
            Response again = write.sendAgain();
            assertThat(again.statusCode()).as(again.asString()).isEqualTo(201);
            assertThat(again.header("Idempotency-Replayed")).isNull();
            assertThat(again.header("Location")).isNotEqualTo(write.path());
        }
    }

    private static PackagedService start(Map<String, String> variables) throws IOException {
        Map<String, String> unlimited = new HashMap<>(variables);
        unlimited.put("REBOUND_RATE_LIMIT", "100000");
        return PackagedService.start(unlimited);
    }

    private static Map<String, String> at(EmbeddedDatabase database) {
        return production.with("QUARKUS_DATASOURCE_JDBC_URL", database.url());
    }

    private static int acknowledged(List<Writer> writers) {
        return writers.stream().mapToInt(writer -> writer.written().size()).sum();
    }

    /** As a server wants its data folder: nobody else reads it. */
    private static Path emptyFolder() throws IOException {
        return Files.createTempDirectory(home, "restored");
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Waits until it is ready; people call this one from then on. */
    private static void call(PackagedService service) throws IOException, InterruptedException {
        service.awaitReady();
        RestAssured.baseURI = service.address();
    }
}
