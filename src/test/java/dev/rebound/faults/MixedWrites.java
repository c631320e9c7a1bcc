package dev.rebound.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.support.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * People who write without a pause: interviews, changes of them, and moments five at a time. What fails is sent again with
 * the same Idempotency-Key until it is acknowledged, but for some batches whose sender gives up.
 */
final class MixedWrites {

    /** Longer than any fault lasts; a write that is not acknowledged by then is one that the service did not recover for. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final long PAUSE_MILLIS = 20;
    private static final long RETRY_MILLIS = 200;
    private static final int MOMENTS = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final Figures figures = new Figures();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Device> devices;
    private final List<Future<Void>> work = new ArrayList<>();
    private final ExecutorService threads;
    private volatile boolean isEnding;

    private MixedWrites(String address, int people) {
        this.address = address;
        this.devices = Stream.generate(Device::new).limit(people).toList();
        this.threads = Executors.newFixedThreadPool(people);
    }

    /** Lets so many people write, each with one request at a time. */
    static MixedWrites begin(String address, int people) {
        MixedWrites load = new MixedWrites(address, people);
        load.devices.forEach(device -> load.work.add(load.threads.submit(device)));
        return load;
    }

    /** What was seen until now. */
    Figures figures() {
        return figures;
    }

    /** Waits until so many more requests were answered. */
    void awaitMore(int requests) throws InterruptedException {
        int before = figures.requests();
        long began = System.nanoTime();
        while (figures.requests() < before + requests) {
            assertThat(System.nanoTime() - began).as("nanoseconds").isLessThan(PATIENCE.toNanos());
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    /** Lets everyone end what they have begun. */
    Figures end() throws InterruptedException, ExecutionException {
        isEnding = true;
        for (Future<Void> device : work) {
            device.get();
        }
        threads.shutdown();
        return figures;
    }

    /** Reads everything back and compares it with what was acknowledged. */
    Kept kept() throws IOException, InterruptedException {
        Kept all = Kept.NOTHING;
        for (Device device : devices) {
            all = all.and(device.kept());
        }
        return all;
    }

    /**
     * What became of the writes.
     *
     * @param acknowledged writes that were acknowledged
     * @param lost those of them that are not there
     * @param doubled writes that are there more than once
     * @param half batches of which a part is there
     */
    record Kept(int acknowledged, int lost, int doubled, int half) {

        static final Kept NOTHING = new Kept(0, 0, 0, 0);

        Kept and(Kept more) {
            return new Kept(
                    acknowledged + more.acknowledged, lost + more.lost, doubled + more.doubled, half + more.half);
        }

        /** Fails unless everything is there once and whole. */
        void assertWhole() {
            assertThat(acknowledged).isPositive();
            assertThat(List.of(lost, doubled, half))
                    .as("lost, doubled, half-written")
                    .containsOnly(0);
        }
    }

    /** One person's device, and what it knows to be stored. */
    private final class Device implements Callable<Void> {

        private final Person person = Person.someone();
        private final Map<String, String> notesByTitle = new HashMap<>();
        /** Paths of interviews whose batch was acknowledged, and of those where nobody waited for that. */
        private final List<String> batches = Collections.synchronizedList(new ArrayList<>());

        private final List<String> abandoned = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Void call() throws InterruptedException {
            for (int i = 0; !isEnding; i++) {
                String title = UUID.randomUUID().toString();
                HttpResponse<String> created = acknowledged(request("/v1/interviews")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"company": "Northwind", "role_title": "%s", "notes": "first",
                                 "held_at": "2026-11-20T14:30:00Z"}""".formatted(title))));
                assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
                String path = created.headers().firstValue("Location").orElseThrow();
                notesByTitle.put(title, "first");
                if (i % 2 == 0) {
                    change(path);
                    notesByTitle.put(title, "second");
                }
                if (i % 3 == 0) {
                    noteMoments(path, i % 4 == 0);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return null;
        }

        private void change(String path) throws InterruptedException {
            HttpResponse<String> changed = acknowledged(request(path)
                    .header("Content-Type", "application/merge-patch+json")
                    .header("If-Match", "\"0\"")
                    .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"notes\": \"second\"}")));
            // 412 says that a try whose reply was lost had been stored.
            assertThat(changed.statusCode()).as(changed.body()).isIn(200, 412);
        }

        private void noteMoments(String path, boolean givesUp) throws InterruptedException {
            String moment = "{\"valence\": \"hard\", \"control\": \"mine\", \"what_happened\": \"x\"}";
            HttpRequest.Builder batch = request(path + "/moments/batch")
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"items\": [" + String.join(",", Collections.nCopies(MOMENTS, moment)) + "]}"));
            if (givesUp) {
                HttpResponse<String> reply = send(batch.build());
                (reply != null && reply.statusCode() == 207 ? batches : abandoned).add(path);
            } else {
                HttpResponse<String> noted = acknowledged(batch);
                assertThat(noted.statusCode()).as(noted.body()).isEqualTo(207);
                batches.add(path);
            }
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path))
                    .timeout(PATIENCE)
                    .header("Authorization", person.authorization());
        }

        /** Sends the same again until the service has an answer other than that it can't give one. */
        private HttpResponse<String> acknowledged(HttpRequest.Builder builder) throws InterruptedException {
            HttpRequest request = builder.header(
                            "Idempotency-Key", UUID.randomUUID().toString())
                    .build();
            long began = System.nanoTime();
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                HttpResponse<String> reply = send(request);
                // 409 is the twin of a request that is still worked on.
                if (reply != null && reply.statusCode() < 500 && reply.statusCode() != 409) {
                    return reply;
                }
                Thread.sleep(RETRY_MILLIS);
            }
            throw new AssertionError("Not acknowledged in " + PATIENCE + ": " + request);
        }

        private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
            long began = System.nanoTime();
            try {
                HttpResponse<String> reply = http.send(request, HttpResponse.BodyHandlers.ofString());
                figures.note(reply, System.nanoTime() - began);
                return reply;
            } catch (IOException broken) {
                figures.noteBroken(System.nanoTime() - began);
                return null;
            }
        }

        private Kept kept() throws IOException, InterruptedException {
            Map<String, List<JsonNode>> stored = new HashMap<>();
            String page = "/v1/interviews?limit=100";
            while (page != null) {
                JsonNode list = read(page);
                list.get("items").forEach(interview -> stored.computeIfAbsent(
                                interview.get("role_title").asText(), unused -> new ArrayList<>())
                        .add(interview));
                page = list.hasNonNull("next_cursor")
                        ? "/v1/interviews?limit=100&cursor="
                                + list.get("next_cursor").asText()
                        : null;
            }
            int lost = 0;
            int doubled = 0;
            for (Map.Entry<String, String> written : notesByTitle.entrySet()) {
                List<JsonNode> found = stored.getOrDefault(written.getKey(), List.of());
                lost += found.stream()
                                .anyMatch(interview ->
                                        interview.get("notes").asText().equals(written.getValue()))
                        ? 0
                        : 1;
                doubled += found.size() > 1 ? 1 : 0;
            }
            int half = 0;
            for (String path : batches) {
                int count = moments(path);
                lost += count < MOMENTS ? 1 : 0;
                doubled += count > MOMENTS ? 1 : 0;
            }
            for (String path : abandoned) {
                int count = moments(path);
                half += count != 0 && count != MOMENTS ? 1 : 0;
            }
            return new Kept(notesByTitle.size() + batches.size(), lost, doubled, half);
        }

        private int moments(String path) throws IOException, InterruptedException {
            return read(path + "/moments?limit=100").get("items").size();
        }

        private JsonNode read(String path) throws IOException, InterruptedException {
            HttpResponse<String> reply = http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            return JSON.readTree(reply.body());
        }
    }
}
