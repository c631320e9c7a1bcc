package dev.rebound.account.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Somebody with random records, as an export would hold them. Values are made from the contract's schemas, so that a
 * field that is added later is generated too; what schemas can't say (which records point to which, what goes together)
 * stands here.
 */
final class GeneratedPerson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<String> SHARED_WEAKNESSES = Set.of("rambling", "company-research", "logistics-setup");
    private static final int[] LETTERS = "aZ09 \t\n\"\\/'=+-@,;éß\u0301\u200b\u202eעبم漢🙂👩‍👩‍👧{}<&"
            .codePoints()
            .toArray();

    private final Random random;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final ObjectNode document = JSON.objectNode();
    private final Map<String, List<ObjectNode>> made = new HashMap<>();

    GeneratedPerson(long seed) {
        this.random = new Random(seed);
    }

    /** All that they have, as exported. */
    ObjectNode document() {
        document.put("format", Format.NAME).put("version", 1).put("exported_at", now.toString());
        nouns().forEach((noun, schema) -> {
            List<ObjectNode> records = new ArrayList<>();
            made.put(noun, records);
            for (int i = noun.startsWith("guidance") ? 0 : random.nextInt(12); i > 0; i--) {
                ObjectNode record = object(schema);
                if (fit(noun, record)) {
                    records.add(record);
                }
            }
            records.sort(Comparator.comparing(record -> record.get("id").textValue()));
            document.putArray(noun).addAll(records);
        });
        return document;
    }

    /** The arrays of the document in their order, with the schema of what they hold. */
    private static Map<String, JsonNode> nouns() {
        Map<String, JsonNode> nouns = new java.util.LinkedHashMap<>();
        schema("Export").path("properties").properties().stream()
                .filter(property -> property.getValue().has("items"))
                .forEach(property -> nouns.put(
                        property.getKey(), Contract.resolve(property.getValue().path("items"))));
        return nouns;
    }

    private static JsonNode schema(String name) {
        return Contract.document().path("components").path("schemas").path(name);
    }

    // What schemas can say.

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), value(Contract.resolve(property.getValue()))));
        return object;
    }

    private JsonNode value(JsonNode schema) {
        if (schema.has("anyOf")) {
            return JSON.nullNode();
        }
        if (schema.has("enum")) {
            return oneOf(schema.path("enum"));
        }
        if (schema.path("type").isArray()) {
            return random.nextInt(3) == 0
                    ? JSON.nullNode()
                    : scalar(schema.path("type").get(0).textValue(), schema);
        }
        return scalar(schema.path("type").textValue(), schema);
    }

    private JsonNode scalar(String type, JsonNode schema) {
        return switch (type) {
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" ->
                JSON.numberNode(random.nextInt(
                        schema.path("minimum").intValue(),
                        Math.min(schema.path("maximum").intValue(), 1_000_000) + 1));
            case "array" -> array(schema);
            case "object" -> object(schema);
            default -> JSON.textNode(text(schema));
        };
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        Set<String> keys = new TreeSet<>();
        for (int i = random.nextInt(schema.path("maxItems").intValue() + 1); i > 0; i--) {
            JsonNode item = value(Contract.resolve(schema.path("items")));
            // Lists of ours have no entry twice; an object's first field names it.
            if (keys.add(item.isObject() ? item.iterator().next().asText() : item.asText())) {
                array.add(item);
            }
        }
        return array;
    }

    private String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> id();
            case "date-time" -> past().toString();
            case "date" ->
                LocalDate.of(2000, 1, 1).plusDays(random.nextInt(70_000)).toString();
            default -> words(schema.path("maxLength").intValue());
        };
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Instant past() {
        return now.minus(random.nextLong(100_000_000_000_000L), ChronoUnit.MICROS);
    }

    /** Any text as it is kept, without blanks around it, up to the limit, which is reached at times. */
    private String words(int most) {
        int length = random.nextInt(8) == 0 ? most : 1 + random.nextInt(Math.min(most, 30));
        StringBuilder text = new StringBuilder("x");
        while (true) {
            int letter = LETTERS[random.nextInt(LETTERS.length)];
            if (text.length() + Character.charCount(letter) > length) {
                return text.toString().strip();
            }
            text.insert(random.nextBoolean() ? 0 : text.length(), Character.toString(letter));
        }
    }

    private JsonNode oneOf(JsonNode values) {
        return values.get(random.nextInt(values.size()));
    }

    // What they can't.

    /** Makes a record fit the others and itself; says no where it can't. */
    private boolean fit(String noun, ObjectNode record) {
        switch (noun) {
            case "weaknesses" -> {
                record.put("slug", "my-" + id());
                // Which keywords are the same to a reader is a rule of its own.
                record.putArray("keywords").add("Café 🙂 " + id()).add("=" + id());
            }
            case "interviews" -> {
                record.put("time_zone", random.nextBoolean() ? "America/Montreal" : "Asia/Kathmandu");
                maybe(record, "job_url", () -> "https://jobs.example/" + id());
                link(record, "previous_interview_id", noun);
            }
            case "moments" -> {
                if (!link(record, "interview_id", "interviews")) {
                    return false;
                }
                record.set("weaknesses", slugs(10));
                record.put("noted_at", past().toString());
                if (record.path("control").asText().equals("outside")) {
                    record.putNull("next_time");
                }
            }
            case "reflections" -> fitReflection(record);
            case "mood_checks" -> {
                link(record, "interview_id", "interviews");
                record.put("at", past().toString());
                boolean atStep = record.path("phase").asText().endsWith("_step");
                record.put("step", atStep ? "worth" : "none");
            }
            case "checklists" -> {
                return fitChecklist(record);
            }
            case "checklist_items" -> {
                record.putNull("key").put("title", words(200));
                return link(record, "checklist_id", "checklists");
            }
            case "plans" -> {
                // Which plans may be worked on together is a rule of its own.
                record.put("active", made.get(noun).isEmpty());
                record.set("weakness", slugs(1).get(0));
                if (!link(record, "used_in_interview_id", "interviews")) {
                    record.put("worked", "not_said");
                }
            }
            case "practices" -> {
                record.put("practised_at", past().toString()).put("time_zone", "Europe/Paris");
                link(record, "plan_id", "plans");
                record.set("weaknesses", slugs(7));
            }
            case "assessments" -> {
                record.set("slug", slugs(1).get(0));
                record.put("assessed_at", past().toString());
                link(record, "interview_id", "interviews");
                link(record, "practice_id", "practices");
            }
            case "contacts" -> {
                maybe(record, "email", () -> "a" + id() + "@b.example");
                maybe(record, "phone", () -> "+1 514 " + random.nextInt(1_000_000));
            }
            case "help_requests" -> fitHelpRequest(record);
            case "weeks" -> {
                LocalDate day = LocalDate.of(2005, 1, 3).plusWeeks(random.nextInt(5_000));
                String week = "%d-W%02d"
                        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
                record.put("iso_week", week);
                return made.get(noun).stream()
                        .noneMatch(other -> other.path("iso_week").asText().equals(week));
            }
            default -> {
                // Nothing else points or speaks of another field.
            }
        }
        return true;
    }

    private void fitReflection(ObjectNode record) {
        link(record, "interview_id", "interviews");
        String kind = record.path("kind").asText();
        if (!kind.equals("what_if")) {
            record.put("parked", false);
        }
        boolean checked = kind.equals("thought_check");
        if (!checked || record.path("fairer_thought").isNull()) {
            record.putNull("fairer_thought").putNull("belief_after");
        } else {
            record.put("belief_after", random.nextInt(101));
        }
        if (checked) {
            record.put("belief_before", random.nextInt(101));
        } else {
            record.putNull("belief_before");
        }
    }

    private boolean fitChecklist(ObjectNode record) {
        if (!link(record, "interview_id", "interviews")) {
            return false;
        }
        boolean ofSite = random.nextBoolean();
        record.put("template", ofSite ? "site-" + id() : "six-steps").put("template_version", ofSite ? 7 : 1);
        if (ofSite) {
            record.set("words", words(schema("TemplateWords")));
        }
        return made.get("checklists").stream()
                .noneMatch(other -> other.path("interview_id").equals(record.path("interview_id"))
                        && other.path("template").equals(record.path("template")));
    }

    private JsonNode words(JsonNode schema) {
        ObjectNode words = object(schema);
        ArrayNode steps = words.putArray("steps");
        schema("RecoveryStep").path("enum").forEach(key -> {
            ObjectNode step = object(schema("TemplateStep"));
            step.set("key", key);
            ArrayNode tasks = step.putArray("tasks");
            for (int i = random.nextInt(3); i > 0; i--) {
                tasks.add(object(schema("TemplateTask")).put("key", id()));
            }
            steps.add(step);
        });
        return words;
    }

    private void fitHelpRequest(ObjectNode record) {
        link(record, "contact_id", "contacts");
        link(record, "interview_id", "interviews");
        maybe(record, "weakness", () -> slugs(1).get(0).textValue());
        if (!Set.of("helped", "thanked").contains(record.path("status").asText())) {
            record.putNull("helped").putNull("took");
        }
    }

    /** Points to one of the records made, where there is one and one is wanted. */
    private boolean link(ObjectNode record, String field, String noun) {
        List<ObjectNode> targets = made.get(noun);
        if (targets.isEmpty() || record.path(field).isNull()) {
            record.putNull(field);
            return false;
        }
        record.set(field, targets.get(random.nextInt(targets.size())).get("id"));
        return true;
    }

    private static void maybe(ObjectNode record, String field, Supplier<String> value) {
        if (!record.path(field).isNull()) {
            record.put(field, value.get());
        }
    }

    private ArrayNode slugs(int most) {
        List<String> known = new ArrayList<>(new TreeSet<>(SHARED_WEAKNESSES));
        made.get("weaknesses").forEach(own -> known.add(own.get("slug").textValue()));
        Collections.shuffle(known, random);
        ArrayNode slugs = JSON.arrayNode();
        known.stream().limit(1 + random.nextInt(most)).forEach(slugs::add);
        return slugs;
    }
}
