package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.CareerSite;
import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Authorisation of objects and functions (OWASP API1 and API5), generated: every operation of the contract is called by
 * everybody who might come, with the victim's ids in path, query and body. The owner sends the same requests last, so that
 * it is seen that nothing but who asked was wrong with them.
 */
@ServiceTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorisationTest {

    /** Or in conflict with what is there, which is no matter of who asks. */
    private static final Set<Integer> SERVED = Set.of(200, 201, 204, 207, 409, 412);

    private static Victim victim;
    private static Mentors mentors;
    private static Map<Caller, Person> callers;
    private static Map<String, String> rows;

    /** Not before all: Quarkus says where the service is only before each test. */
    @BeforeEach
    void somebody_has_one_of_everything() {
        if (callers == null) {
            callers = new HashMap<>();
            victim = new Victim();
            mentors = new Mentors(victim);
            callers.putAll(Map.of(
                    Caller.NOBODY, Person.nobody(),
                    Caller.ANOTHER_PERSON_OF_THE_SITE, victim.site().someone(),
                    Caller.THE_SAME_SUBJECT_ON_ANOTHER_SITE, new CareerSite().named(victim.subject()),
                    Caller.A_MENTOR_IN_SCOPE, mentors.trusted(),
                    Caller.A_MENTOR_OUT_OF_SCOPE, mentors.narrow(),
                    Caller.A_MENTOR_WHOSE_GRANT_WAS_REVOKED, mentors.former(),
                    Caller.THE_SITE_S_ADMIN, victim.admin(),
                    Caller.ANOTHER_SITE_S_ADMIN, new CareerSite().admin(),
                    Caller.THE_OWNER, victim.person()));
            rows = victim.rows();
        }
        assertThat(callers)
                .as("who calls, but for what the first test failed with")
                .isNotEmpty();
    }

    static Stream<Arguments> theOwnerAndTheSiteWithEveryOperation() {
        return Stream.of(Caller.values()).flatMap(caller -> Operation.all().stream()
                .filter(operation -> mayChangeWhatIsThere(caller, operation))
                .map(operation -> Arguments.of(caller, operation)));
    }

    private static boolean mayChangeWhatIsThere(Caller caller, Operation operation) {
        return caller == Caller.THE_OWNER || (caller == Caller.THE_SITE_S_ADMIN && operation.isForSites());
    }

    @Order(1)
    @Test
    void the_victim_has_something_for_every_path_of_the_contract() {
        assertThat(Operation.all()).hasSizeGreaterThan(140).allSatisfy(operation -> assertThat(
                        victim.values().keySet())
                .as(operation + ": Victim makes nothing for a parameter of " + operation.template())
                .containsAll(operation.pathParameters()));
    }

    @Order(2)
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rebound.attacks.Operation#all")
    void what_is_not_theirs_is_not_there_and_stays_as_it_was(Operation operation) {
        for (Caller caller : Caller.values()) {
            if (!mayChangeWhatIsThere(caller, operation)) {
                attempt(caller, operation);
            }
        }
    }

    private static void attempt(Caller caller, Operation operation) {
        Call call = call(caller, operation);
        Verdict verdict = Verdict.of(operation, call.body(), victim, caller);
        Contract.Reply reply = call.by(callers.get(caller));
        check(verdict, reply, call, caller);
        boolean isLetRead = caller.isMentor() && operation.isOfMentors() && verdict.isServed();
        if (!isLetRead) {
            assertThat(victim.leaks(reply.body(), call, caller))
                    .as(call + " -> " + reply.body())
                    .isEmpty();
        }
        if (isLetRead || (!operation.reads() && reply.status() < 300)) {
            Map<String, String> before = rows;
            rows = victim.rows();
            // That somebody read what they may is noted for the victim, which is all that it changes.
            assertThat(isLetRead ? withoutNotes(rows) : rows)
                    .as(call.toString())
                    .isEqualTo(isLetRead ? withoutNotes(before) : before);
        }
    }

    @Order(3)
    @Test
    void what_was_refused_and_what_was_read_changed_nothing_either() {
        assertThat(victim.rows()).isEqualTo(rows);
    }

    /** A document says ids, too; under them the thief gets rows of their own. */
    @Order(4)
    @Test
    void who_imports_somebody_s_export_gets_copies_and_reaches_nothing() {
        String stolen = victim.person().get("/v1/me/export").asString();
        String interview = "/v1/interviews/" + victim.values().get("interview_id");
        Person thief = victim.site().someone();
        thief.post("/v1/me/import", stolen).then().statusCode(200);
        thief.delete(interview).then().statusCode(204);
        victim.person().get(interview).then().statusCode(200);
        assertThat(withoutNotes(victim.rows())).isEqualTo(withoutNotes(rows));
    }

    private static Map<String, String> withoutNotes(Map<String, String> digests) {
        Map<String, String> others = new TreeMap<>(digests);
        others.keySet().removeAll(Set.of("grant_read", "activity"));
        return others;
    }

    @Order(5)
    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("theOwnerAndTheSiteWithEveryOperation")
    void nothing_else_was_wrong_with_the_requests(Caller caller, Operation operation) {
        Call call = call(caller, operation);
        check(Verdict.of(operation, call.body(), victim, caller), call.by(callers.get(caller)), call, caller);
    }

    private static void check(Verdict verdict, Contract.Reply reply, Call call, Caller caller) {
        String what = caller + ": " + call + " -> " + reply.status() + " " + reply.body();
        if (verdict.isServed()) {
            assertThat(reply.status()).as(what).isIn(SERVED);
            return;
        }
        assertThat(reply.status()).as(what).isEqualTo(verdict.status());
        assertThat(reply.mediaType()).as(what).isEqualTo("application/problem+json");
        assertThat(reply.json().path("code").asText()).as(what).isEqualTo(verdict.code());
    }

    private static Call call(Caller caller, Operation operation) {
        Map<String, String> values = victim.values();
        if (operation.isShared()) {
            values.put("grant_id", mentors.grantFor(caller, operation));
        }
        if (caller != Caller.THE_OWNER) {
            values.put("secret", "A".repeat(values.get("secret").length()));
        }
        return Call.of(operation, values)
                .withBody(
                        operation.body().isEmpty()
                                ? null
                                : caller == Caller.THE_OWNER
                                        ? victim.body(operation)
                                        : victim.bodyOfSomebodyElse(operation));
    }
}
