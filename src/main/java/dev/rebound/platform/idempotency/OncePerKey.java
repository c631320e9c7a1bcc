package dev.rebound.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.config.Settings;
import dev.rebound.platform.crypto.PurposeKey;
import dev.rebound.platform.crypto.Sha256;
import dev.rebound.platform.http.Resource;
import dev.rebound.platform.http.WrittenIn;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.json.RequestBody;
import dev.rebound.platform.owner.OneTrip;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Runs a call once for each key: the key, the data and the reply are stored together or not at all, so a crash between write and
 * reply leaves a retry that finds all of them.
 */
@ApplicationScoped
class OncePerKey {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final String NOT_UNIQUE = "23505";

    private final StoredReplies replies;
    private final OneTrip database;
    private final RequestBody body;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final ObjectMapper json;
    private final Clock clock;
    private final PurposeKey requests;

    @Inject
    OncePerKey(
            StoredReplies replies,
            OneTrip database,
            RequestBody body,
            HttpHeaders headers,
            UriInfo address,
            ObjectMapper json,
            Clock clock,
            Settings settings) {
        this.replies = replies;
        this.database = database;
        this.body = body;
        this.headers = headers;
        this.address = address;
        this.json = json;
        this.clock = clock;
        this.requests = new PurposeKey(settings.cursorSecret(), "idempotent request");
    }

    /**
     * The reply of a call that writes by {@link OneTrip} alone, stored in the message with what it writes. Empty, and nothing
     * done, where the key may have been used before: {@link #run} finds out. Of two at the same time the database lets one wait
     * for the other.
     */
    Optional<Object> runInOneTrip(InvocationContext call, String key) throws Exception {
        byte[] keyDigest = digestOf(key);
        try {
            return Optional.of(database.together(
                    call::proceed, reply -> replies.storing(keyDigest, stored(reply, call), clock.instant())));
        } catch (Problem | jakarta.validation.ConstraintViolationException refusal) {
            // Whether another request had the key is told before what is wrong with this one.
            return Optional.empty();
        } catch (ConstraintViolationException refusal) {
            // Not by the constraint's name, which a server that speaks another language, or a shard, words differently.
            if (NOT_UNIQUE.equals(refusal.getSQLState())) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /**
     * The call's reply, or an earlier one of the same request; in one transaction.
     *
     * @throws Replay where there is an earlier one
     * @throws Problem 409 where the key is in use, 422 where another request had it
     */
    @Transactional
    Object run(InvocationContext call, String key) throws Exception {
        byte[] keyDigest = digestOf(key);
        Instant now = clock.instant();
        StoredReplies.Claim claim = replies.claim(keyDigest, now.minus(KEPT));
        if (claim.reply().isPresent()) {
            throw again(claim.reply().get());
        }
        if (!claim.free()) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE);
        }
        Object reply = call.proceed();
        if (!replies.store(keyDigest, stored(reply, call), now, now.minus(KEPT))) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE);
        }
        return reply;
    }

    private byte[] digestOf(String key) {
        return Sha256.of((address.getPath() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Keyed, so that who reads the database can't try out what somebody may have written. */
    private String requestDigest() {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(requests.sign(hex.formatHex(Sha256.of(request()))));
    }

    /** What makes two requests the same: the body, and the query where there is one. */
    private byte[] request() {
        byte[] sent = body.bytes();
        String query = address.getRequestUri().getRawQuery();
        if (query == null) {
            return sent;
        }
        byte[] asked = ("?" + query + "\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(asked.length + sent.length)
                .put(asked)
                .put(sent)
                .array();
    }

    private RuntimeException again(StoredReply stored) {
        return stored.requestDigest().equals(requestDigest())
                ? new Replay(stored)
                : Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }

    private StoredReply stored(Object reply, InvocationContext call) {
        int status = call.getMethod().getAnnotation(Idempotent.class).status();
        Language language = WrittenIn.languageOf(reply, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        String location = reply instanceof Resource created ? created.location() : null;
        String etag = reply instanceof Resource created ? created.etag() : null;
        return new StoredReply(requestDigest(), status, location, etag, language.tag(), text(reply));
    }

    private String text(Object reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
