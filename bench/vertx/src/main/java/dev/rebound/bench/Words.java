package dev.rebound.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the tasks of the six steps are called; rows hold only their keys. */
final class Words {

    /** A task's words in one language. */
    record Task(String title, Integer minutes, String reason) {}

    private final Map<String, Task> tasks = new HashMap<>();

    Words() throws IOException {
        JsonObject minutes = new JsonObject();
        for (Object step : read("six-steps.v1").getJsonArray("steps")) {
            for (Object task : ((JsonObject) step).getJsonArray("tasks")) {
                minutes.put(((JsonObject) task).getString("key"), ((JsonObject) task).getInteger("minutes"));
            }
        }
        for (String language : new String[] {"en", "fr"}) {
            JsonObject steps = read("six-steps.v1." + language).getJsonObject("steps");
            for (String step : steps.fieldNames()) {
                JsonObject texts = steps.getJsonObject(step).getJsonObject("tasks");
                for (String key : texts.fieldNames()) {
                    JsonObject text = texts.getJsonObject(key);
                    tasks.put(
                            language + key,
                            new Task(text.getString("title"), minutes.getInteger(key), text.getString("reason")));
                }
            }
        }
    }

    private static JsonObject read(String file) throws IOException {
        return new JsonObject(Files.readString(Path.of(Main.setting("CATALOGUE"), file + ".json")));
    }

    /** The words of a template's task, or of an item of the person's own. */
    Task of(String language, String key, String title, Integer minutes) {
        return key == null ? new Task(title, minutes, null) : tasks.get(language + key);
    }
}
