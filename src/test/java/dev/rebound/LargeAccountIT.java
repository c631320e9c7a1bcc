package dev.rebound;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.uuid.Generators;
import dev.rebound.support.PackagedService;
import dev.rebound.support.ProductionSettings;
import dev.rebound.support.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Somebody with 5,000 interviews and 50,000 moments comes and goes through a service with a heap of 64 MiB. */
class LargeAccountIT {

    private static final int DOCUMENTS = 5;
    private static final int INTERVIEWS_IN_EACH = 1_000;
    private static final int MOMENTS_EACH = 10;
    private static final JsonFactory JSON = new JsonFactory();

    private final String token = Tokens.of("large");

    @Test
    void memory_stays_flat_however_much_somebody_has() throws Exception {
        Path there = Files.createTempFile("rebound", ".json");
        Path back = Files.createTempFile("rebound", ".json");
        try (ProductionSettings production = ProductionSettings.prepare();
                PackagedService service = PackagedService.start(production.with("JAVA_TOOL_OPTIONS", "-Xmx64m"))) {
            service.awaitReady();
            Duration imported = timed(() -> {
                for (int i = 0; i < DOCUMENTS; i++) {
                    write(there);
                    HttpResponse<Path> report = send(
                            HttpRequest.newBuilder(URI.create(service.address() + "/v1/me/import"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofFile(there)),
                            back);
                    assertThat(report.statusCode()).as(Files.readString(back)).isEqualTo(200);
                    assertThat(Files.readString(back)).contains("\"total\":{\"created\":11000,");
                }
            });
            Duration exported = timed(() -> {
                HttpResponse<Path> export =
                        send(HttpRequest.newBuilder(URI.create(service.address() + "/v1/me/export")), back);
                assertThat(export.statusCode()).isEqualTo(200);
            });
            assertThat(counts(back)).containsEntry("interviews", 5_000).containsEntry("moments", 50_000);
            System.out.printf(
                    "Under a heap of 64 MiB: 5 imports of 11,000 records in %.1f s, export of %d MiB in %.1f s, resident %d MiB%n",
                    imported.toMillis() / 1000.0,
                    Files.size(back) >> 20,
                    exported.toMillis() / 1000.0,
                    service.residentMebibytes());
        } finally {
            Files.delete(there);
            Files.delete(back);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static Duration timed(Work work) throws IOException, InterruptedException {
        long began = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private HttpResponse<Path> send(HttpRequest.Builder request, Path target) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        request.header("Authorization", "Bearer " + token)
                                .timeout(Duration.ofMinutes(5))
                                .build(),
                        HttpResponse.BodyHandlers.ofFile(target));
    }

    private static void write(Path file) throws IOException {
        try (JsonGenerator document = JSON.createGenerator(file.toFile(), JsonEncoding.UTF8)) {
            document.writeStartObject();
            document.writeStringField("format", "rebound-export");
            document.writeNumberField("version", 1);
            String[] ids = new String[INTERVIEWS_IN_EACH];
            document.writeArrayFieldStart("interviews");
            for (int i = 0; i < INTERVIEWS_IN_EACH; i++) {
                ids[i] = Generators.timeBasedEpochGenerator().generate().toString();
                writeInterview(document, ids[i], i);
            }
            document.writeEndArray();
            document.writeArrayFieldStart("moments");
            for (int i = 0; i < INTERVIEWS_IN_EACH * MOMENTS_EACH; i++) {
                writeMoment(document, ids[i / MOMENTS_EACH]);
            }
            document.writeEndArray();
            document.writeEndObject();
        }
    }

    private static void writeInterview(JsonGenerator document, String id, int number) throws IOException {
        document.writeStartObject();
        document.writeStringField("id", id);
        document.writeStringField("company", "Company " + number);
        document.writeStringField("role_title", "Data analyst");
        document.writeStringField("held_at", "2026-01-01T10:00:00Z");
        document.writeStringField("notes", "They asked about the gap. ".repeat(10));
        writeTimes(document);
    }

    private static void writeMoment(JsonGenerator document, String interview) throws IOException {
        document.writeStartObject();
        document.writeStringField(
                "id", Generators.timeBasedEpochGenerator().generate().toString());
        document.writeStringField("interview_id", interview);
        document.writeStringField("valence", "hard");
        document.writeStringField("control", "mine");
        document.writeStringField("what_happened", "I talked for five minutes and lost the thread. ".repeat(4));
        document.writeArrayFieldStart("weaknesses");
        document.writeString("rambling");
        document.writeEndArray();
        document.writeStringField("noted_at", "2026-01-01T11:00:00Z");
        writeTimes(document);
    }

    private static void writeTimes(JsonGenerator document) throws IOException {
        String now = Instant.parse("2026-01-01T12:00:00Z").toString();
        document.writeStringField("created_at", now);
        document.writeStringField("updated_at", now);
        document.writeEndObject();
    }

    /** How many records each array of a document holds, read as it streams. */
    private static Map<String, Integer> counts(Path file) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        try (JsonParser document = JSON.createParser(file.toFile())) {
            document.nextToken();
            while (document.nextToken() == JsonToken.FIELD_NAME) {
                String noun = document.currentName();
                if (document.nextToken() == JsonToken.START_ARRAY) {
                    int count = 0;
                    for (; document.nextToken() != JsonToken.END_ARRAY; count++) {
                        document.skipChildren();
                    }
                    counts.put(noun, count);
                }
            }
        }
        return counts;
    }
}
