package dev.rebound.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One entry of the bill of materials that Quarkus writes.
 *
 * @param name group and artifact, or the file's name for what is no artifact
 * @param places where it is packaged, below the application's folder; none for what only builds
 * @param sha256 in hexadecimal
 * @param licences SPDX ids, or names where it has none
 */
record Component(
        String name,
        String version,
        String purl,
        String scope,
        List<String> places,
        Optional<String> sha256,
        List<String> licences) {

    /** What is packaged and what it was built with, the application itself included. */
    static List<Component> read(Path bill) throws IOException {
        return each(new ObjectMapper().readTree(bill.toFile()).path("components"))
                .map(Component::from)
                .toList();
    }

    private static Component from(JsonNode entry) {
        String group = entry.path("group").asText();
        return new Component(
                (group.isEmpty() ? "" : group + ":") + entry.path("name").asText(),
                entry.path("version").asText(),
                entry.path("purl").asText(),
                each(entry.path("properties"))
                        .filter(property -> property.path("name").asText().equals("quarkus:component:scope"))
                        .map(property -> property.path("value").asText())
                        .findFirst()
                        .orElse(""),
                each(entry.at("/evidence/occurrences"))
                        .map(occurrence -> occurrence.path("location").asText())
                        .toList(),
                each(entry.path("hashes"))
                        .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                        .map(hash -> hash.path("content").asText())
                        .findFirst(),
                each(entry.path("licenses"))
                        .map(licence -> licence.at("/license/id")
                                .asText(licence.at("/license/name")
                                        .asText(licence.path("expression").asText())))
                        .sorted()
                        .toList());
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    boolean isPackaged() {
        return !places.isEmpty();
    }

    /** Whether somebody else made it: it is an artifact, and not our own. */
    boolean isThirdParty() {
        return purl.startsWith("pkg:maven/") && !purl.startsWith("pkg:maven/dev.rebound/");
    }
}
