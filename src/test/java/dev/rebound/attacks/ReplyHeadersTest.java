package dev.rebound.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rebound.support.Contract;
import dev.rebound.support.Person;
import dev.rebound.support.ServiceTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps replies out of caches, frames and guesses (ASVS V3.4, V4.1 and V14.3, OWASP API8), of every operation. */
@ServiceTest
class ReplyHeadersTest {

    /** Three that hold nothing of anybody. */
    private static final Set<String> PUBLIC =
            Set.of("getWeaknessCatalogue", "listChecklistTemplates", "getChecklistTemplate");

    private static Victim person;

    @BeforeEach
    void somebody_has_one_of_everything() {
        if (person == null) {
            person = new Victim();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rebound.attacks.Operation#all")
    void what_is_private_is_kept_by_no_shared_cache(Operation operation) {
        if (operation.reads()) {
            Contract.Reply reply = person.sends(person.call(operation));
            assertThat(reply.header("cache-control"))
                    .as(reply.status() + " " + operation)
                    .matches(
                            PUBLIC.contains(operation.id()) ? "(public|private), .*|no-store" : "private, .*|no-store");
            decent(reply);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.rebound.attacks.Operation#all")
    void a_refusal_is_kept_by_no_cache(Operation operation) {
        Call call =
                person.call(operation).withQuery("surprise", UUID.randomUUID().toString());
        for (Person caller : Set.of(Person.nobody(), person.person())) {
            Contract.Reply reply = call.by(caller);
            assertThat(reply.status()).isBetween(400, 499);
            assertThat(reply.header("cache-control")).isEqualTo("no-store");
            decent(reply);
        }
    }

    private static void decent(Contract.Reply reply) {
        assertThat(reply.header("vary")).contains("Authorization", "Origin");
        assertThat(reply.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(reply.header("referrer-policy")).isEqualTo("no-referrer");
        assertThat(reply.header("x-request-id")).isNotBlank();
        assertThat(reply.header("server")).isNull();
        assertThat(reply.header("x-powered-by")).isNull();
        assertThat(reply.header("set-cookie")).isNull();
    }
}
