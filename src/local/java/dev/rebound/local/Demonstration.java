package dev.rebound.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Gives a demonstration person their story, through the API itself, when they have none yet. */
@Singleton
@IfBuildProfile("local")
class Demonstration {

    /** Whose story it is: ask for a token with this subject to read it. */
    static final String SUBJECT = "demo";

    private static final Logger LOG = Logger.getLogger(Demonstration.class);
    private static final String STORY = "/demonstration.json";
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final Pattern DAY = Pattern.compile("\\{day([+-]\\d+)}");

    private final ObjectMapper json;
    private final DevTokens tokens;
    private final boolean wanted;
    private final HttpClient http = HttpClient.newHttpClient();

    @Inject
    Demonstration(
            ObjectMapper json,
            DevTokens tokens,
            @ConfigProperty(name = "local.demonstration", defaultValue = "true") boolean wanted) {
        this.wanted = wanted;
        this.json = json;
        this.tokens = tokens;
    }

    /**
     * One request of the story. {@code {0}} stands for the id that the first one gave, and so on; {@code {day-3}} for the
     * day three days ago, so that the story never gets old.
     */
    record Step(String path, JsonNode body) {}

    void tell(@ObservesAsync HttpServerStart started) throws IOException, InterruptedException {
        if (!wanted) {
            return;
        }
        String address = "http://127.0.0.1:" + started.options().getPort();
        String token = tokens.tokenFor(new DevTokens.TokenRequest(SUBJECT, null, null));
        if (!isEmpty(address, token)) {
            LOG.infof("Rebound is at %s/ with the data of earlier runs", address);
            return;
        }
        List<String> locations = new ArrayList<>();
        for (Step step : story()) {
            String path = step.path();
            String body = dated(step.body().toString());
            for (int i = 0; i < locations.size(); i++) {
                String id = locations.get(i).substring(locations.get(i).lastIndexOf('/') + 1);
                path = path.replace("{" + i + "}", id);
                body = body.replace("{" + i + "}", id);
            }
            HttpResponse<String> reply = send(request(address + path, token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            if (reply.statusCode() != CREATED && reply.statusCode() != OK) {
                LOG.errorf("The demonstration stopped at %s: %d", step.path(), reply.statusCode());
                return;
            }
            locations.add(reply.headers().firstValue("Location").orElse(""));
        }
        LOG.infof("Rebound is at %s/ with the story of a demonstration person, subject \"%s\"", address, SUBJECT);
    }

    private static String dated(String body) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return DAY.matcher(body)
                .replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
    }

    private List<Step> story() throws IOException {
        try (InputStream file = Demonstration.class.getResourceAsStream(STORY)) {
            return List.of(json.readValue(file, Step[].class));
        }
    }

    private boolean isEmpty(String address, String token) throws IOException, InterruptedException {
        String list =
                send(request(address + "/v1/interviews?limit=1", token).GET()).body();
        return json.readTree(list).path("items").isEmpty();
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
