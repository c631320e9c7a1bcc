package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom the victim let read, or no longer lets. */
final class Mentors {

    private static final List<String> SCOPES = scopes();

    private final Victim victim;
    private final Person trusted;
    private final Person narrow;
    private final Person former;
    private final String whole;
    private final String revoked;
    /** By the scope that the grant lacks. */
    private final Map<String, String> without = new HashMap<>();

    Mentors(Victim victim) {
        this.victim = victim;
        trusted = victim.site().someone();
        narrow = victim.site().someone();
        former = victim.site().someone();
        whole = victim.values().get("grant_id");
        accept(victim.values().get("code"), trusted);
        revoked = grant(SCOPES, former);
        victim.person().delete("/v1/grants/" + revoked).then().statusCode(204);
        for (String scope : SCOPES) {
            List<String> others = new ArrayList<>(SCOPES);
            others.remove(scope);
            without.put(scope, grant(others, narrow));
        }
    }

    private static List<String> scopes() {
        List<String> scopes = new ArrayList<>();
        Contract.document().at("/components/schemas/GrantScope/enum").forEach(scope -> scopes.add(scope.asText()));
        assertThat(scopes).isNotEmpty();
        return scopes;
    }

    private String grant(List<String> scopes, Person mentor) {
        JsonNode body = victim.body(Operation.named("createGrant"));
        ArrayNode list = ((ObjectNode) body).putArray("scopes");
        scopes.forEach(list::add);
        Response invitation = victim.person().post("/v1/grants", body.toString());
        assertThat(invitation.statusCode()).as(invitation.asString()).isEqualTo(201);
        accept(invitation.path("code"), mentor);
        return invitation.path("id");
    }

    private static void accept(String code, Person mentor) {
        mentor.post("/v1/shared", "{\"code\": \"%s\"}".formatted(code)).then().statusCode(201);
    }

    /** Holds a grant with every scope. */
    Person trusted() {
        return trusted;
    }

    /** Holds, for each scope, a grant with all the others. */
    Person narrow() {
        return narrow;
    }

    /** Held a grant with every scope. */
    Person former() {
        return former;
    }

    /** The grant that somebody tries an operation with: their own, or the one that somebody else holds. */
    String grantFor(Caller caller, Operation operation) {
        return switch (caller) {
            case A_MENTOR_OUT_OF_SCOPE ->
                without.getOrDefault(operation.scope().orElse(SCOPES.get(0)), "no such scope");
            case A_MENTOR_WHOSE_GRANT_WAS_REVOKED -> revoked;
            default -> whole;
        };
    }
}
