package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rebound.support.CareerSite;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import dev.rebound.support.Rows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Somebody worth attacking: they own one of everything that the contract lets a person make, and their site publishes one of
 * everything that it lets a site make. Every text they wrote holds a word of their own, so that a leak is recognized.
 *
 * <p>All of it is made from the contract's examples. A parameter of a path for which nothing was made has no value, which
 * is an error: a new noun can't be forgotten.
 */
final class Victim {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How the ids of examples begin; nobody has them. */
    private static final String EXAMPLE_ID = "0199b0a4-7f3c-7d21-9c5e-";

    /** It takes a code that somebody else gives. */
    private static final String ACCEPTS = "acceptGrant";

    /** A date names the same week to everybody. */
    private static final Map<String, String> EVERYBODYS = Map.of("iso_week", "2026-W47");

    private final String subject = "victim-" + UUID.randomUUID();
    private final CareerSite site = new CareerSite();
    private final Person person = site.named(subject);
    private final Person admin = site.admin();
    private final String word = "zq" + UUID.randomUUID().toString().substring(0, 8);
    private final String siteKey = "site-" + UUID.randomUUID();
    private final Instant later = Instant.now().plus(21, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS);
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, String> ofSite = new HashMap<>();
    private final List<String> itemIds = new ArrayList<>();
    private UUID ownerId;

    Victim() {
        assertThat(makeAllBut(operation -> false))
                .as("they refer to something that is not made")
                .isEmpty();
    }

    private Victim(Operation last) {
        makeAllBut(last::equals);
    }

    /** Somebody who has not done this yet, nor what it takes to be done first, so that nothing is in its way. */
    static Victim before(Operation operation) {
        return new Victim(operation);
    }

    /** Makes whatever can be made, and gives what could not. */
    private List<Operation> makeAllBut(Predicate<Operation> isLeft) {
        List<Operation> open = new ArrayList<>(Operation.all().stream()
                .filter(operation -> operation.method().equals("POST") && operation.succeedsWith(201))
                .filter(operation -> !operation.id().equals(ACCEPTS))
                .filter(isLeft.negate())
                .toList());
        while (open.removeIf(this::isMade)) {
            // What could be made may be what the next one needs.
        }
        Operation put = Operation.named("putWeek");
        if (!isLeft.test(put)) {
            assertThat(Call.of(put, EVERYBODYS).withBody(body(put)).by(person).status())
                    .isEqualTo(201);
        }
        if (own.containsKey("checklist_id")) {
            itemIds.addAll(person.get("/v1/checklists/" + own.get("checklist_id"))
                    .path("steps.find { it.key == 'help' }.items.id"));
        }
        own.put("confirmation", person.get("/v1/me").path("confirmation"));
        return open;
    }

    private boolean isMade(Operation operation) {
        JsonNode body = body(operation);
        if (!values().keySet().containsAll(operation.pathParameters())
                || body.toString().contains(EXAMPLE_ID)) {
            return false;
        }
        Contract.Reply reply = sends(Call.of(operation, values()).withBody(body));
        assertThat(reply.status()).as(operation + " " + reply.body()).isEqualTo(201);
        Map<String, String> made = operation.isForSites() ? ofSite : own;
        // One of several versions is told apart behind a question mark.
        String address = reply.header("location").replaceFirst("\\?.*", "");
        Operation.all().stream()
                .flatMap(read -> read.valuesIn(address).stream())
                .forEach(made::putAll);
        JsonNode told = reply.json();
        if (told.has("address")) {
            made.put("secret", told.get("address").asText().replaceFirst(".*/(.+)\\.ics", "$1"));
        }
        if (told.has("code")) {
            made.put("code", told.get("code").asText());
        }
        return true;
    }

    Person person() {
        return person;
    }

    Person admin() {
        return admin;
    }

    CareerSite site() {
        return site;
    }

    /** What their site's identity provider calls them. */
    String subject() {
        return subject;
    }

    /** The values of parameters that are the victim's alone. */
    Set<String> ownNames() {
        return own.keySet();
    }

    /** The values of parameters that are for all of the victim's site. */
    Set<String> siteNames() {
        return ofSite.keySet();
    }

    /** What the victim has, by the names of parameters. */
    Map<String, String> values() {
        Map<String, String> all = new HashMap<>(EVERYBODYS);
        all.putAll(ofSite);
        all.putAll(own);
        return all;
    }

    /** The example of a body, about what the victim has, with the victim's word in every text. */
    JsonNode body(Operation operation) {
        Optional<Operation.Body> body = operation.body();
        if (body.isEmpty() || !body.get().isJson()) {
            return body.map(Operation.Body::example).orElse(JsonNodeFactory.instance.nullNode());
        }
        JsonNode filled = body.get().example();
        for (Field field : operation.fields()) {
            JsonNode there = filled.at(field.pointer());
            if (there.isValueNode()) {
                filled = field.put(filled, value(operation, field, there));
            } else if (field.name().equals("item_ids") && !itemIds.isEmpty()) {
                filled = field.put(filled, JSON.valueToTree(itemIds));
            }
        }
        return filled;
    }

    private JsonNode value(Operation operation, Field field, JsonNode example) {
        String name = field.name();
        if (name.equals("starts_at")) {
            return TextNode.valueOf(later.toString());
        }
        if (name.equals("ends_at")) {
            return TextNode.valueOf(later.plus(2, ChronoUnit.HOURS).toString());
        }
        if (operation.isForSites()) {
            // Two sites may use one key, but here it is to be told whose it is.
            return name.equals("key") && example.asText().startsWith("site-") ? TextNode.valueOf(siteKey) : example;
        }
        if (field.isWords()) {
            String text = word + " " + example.asText();
            return TextNode.valueOf(text.substring(0, Math.min(text.length(), field.most())));
        }
        return reference(name).map(own::get).<JsonNode>map(TextNode::valueOf).orElse(example);
    }

    /** Whose parameter a property refers to: {@code previous_interview_id} is the id of an interview. */
    private Optional<String> reference(String property) {
        String name = property.startsWith("weakness") ? "slug" : property;
        return own.keySet().stream()
                .filter(known -> name.equals(known) || name.endsWith("_" + known))
                .max(Comparator.comparingInt(String::length));
    }

    /** A request about what they have, which would be served. */
    Call call(Operation operation) {
        return Call.of(operation, values()).withBody(operation.body().isEmpty() ? null : body(operation));
    }

    /** Sends a request as the one of them whom it is for: the person, or their site. */
    Contract.Reply sends(Call call) {
        return call.by(whoDoes(call.operation()));
    }

    /** Whom of them an operation is for: the person, or their site. */
    Person whoDoes(Operation operation) {
        return operation.isForSites() ? admin : person;
    }

    /** Whether a body names something that is the victim's alone. */
    boolean isNamedIn(JsonNode body) {
        String text = body == null ? "" : body.toString();
        return own.values().stream().anyMatch(text::contains)
                || itemIds.stream().anyMatch(text::contains);
    }

    /** The same about what the victim has, in somebody else's words. */
    JsonNode bodyOfSomebodyElse(Operation operation) {
        try {
            return JSON.readTree(
                    body(operation).toString().replace(word + " ", "other ").replace(siteKey, "site-other"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a reply tells of the victim, and to others of the victim's site, beyond what its reader asked with. */
    List<String> leaks(String reply, Call call, Caller reader) {
        String told = reply.replace(call.address(), "");
        return Stream.of(own.values(), Set.of(word), reader.isOfTheSite() ? Set.<String>of() : ofSite.values())
                .flatMap(Collection::stream)
                .filter(told::contains)
                .toList();
    }

    /** Digests of all that the database holds of the victim and of what their site publishes, by table. */
    Map<String, String> rows() {
        if (ownerId == null) {
            ownerId = Rows.ownerOf(person);
        }
        return Rows.digests(ownerId);
    }
}
