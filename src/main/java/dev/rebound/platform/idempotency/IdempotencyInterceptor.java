package dev.rebound.platform.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.config.Settings;
import dev.rebound.platform.crypto.PurposeKey;
import dev.rebound.platform.crypto.Sha256;
import dev.rebound.platform.http.Resource;
import dev.rebound.platform.http.WrittenIn;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.json.RequestBody;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import dev.rebound.platform.problem.ProblemCode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes retries harmless (IETF draft idempotency-key-header). It runs inside the transaction: the key, the data and the
 * reply are stored together or not at all, so a crash between write and reply leaves a retry that finds all of them.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    /** The header; 1 to 255 visible ASCII characters. */
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final Duration KEPT = Duration.ofHours(24);

    private final StoredReplies replies;
    private final RequestBody body;
    private final HttpHeaders headers;
    private final UriInfo address;
    private final ObjectMapper json;
    private final Clock clock;
    private final PurposeKey requests;

    @Inject
    IdempotencyInterceptor(
            StoredReplies replies,
            RequestBody body,
            HttpHeaders headers,
            UriInfo address,
            ObjectMapper json,
            Clock clock,
            Settings settings) {
        this.replies = replies;
        this.body = body;
        this.headers = headers;
        this.address = address;
        this.json = json;
        this.clock = clock;
        this.requests = new PurposeKey(settings.cursorSecret(), "idempotent request");
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.header(HEADER, FieldCode.BAD_FORMAT);
        }
        byte[] keyDigest = Sha256.of((address.getPath() + "\n" + key).getBytes(StandardCharsets.UTF_8));
        String requestDigest = digest(request());
        Instant now = clock.instant();
        StoredReplies.Claim claim = replies.claim(keyDigest, now.minus(KEPT));
        if (claim.reply().isPresent()) {
            throw again(claim.reply().get(), requestDigest);
        }
        if (!claim.free()) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE);
        }
        Object reply = call.proceed();
        int status = call.getMethod().getAnnotation(Idempotent.class).status();
        if (!replies.store(keyDigest, stored(reply, status, requestDigest), now, now.minus(KEPT))) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE);
        }
        return reply;
    }

    /** Keyed, so that who reads the database can't try out what somebody may have written. */
    private String digest(byte[] request) {
        HexFormat hex = HexFormat.of();
        return hex.formatHex(requests.sign(hex.formatHex(Sha256.of(request))));
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

    private static RuntimeException again(StoredReply stored, String requestDigest) {
        return stored.requestDigest().equals(requestDigest)
                ? new Replay(stored)
                : Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED);
    }

    private StoredReply stored(Object reply, int status, String requestDigest) throws java.io.IOException {
        String text = json.writeValueAsString(reply);
        Language language = WrittenIn.languageOf(reply, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return reply instanceof Resource created
                ? new StoredReply(requestDigest, status, created.location(), created.etag(), language.tag(), text)
                : new StoredReply(requestDigest, status, null, null, language.tag(), text);
    }
}
