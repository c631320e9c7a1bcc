package dev.rebound.platform.idempotency;

import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes retries harmless (IETF draft idempotency-key-header). A call without a key goes on as if this was not there, with a
 * transaction or without one.
 */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    /** The header; 1 to 255 visible ASCII characters. */
    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final HttpHeaders headers;
    private final OncePerKey calls;

    @Inject
    IdempotencyInterceptor(HttpHeaders headers, OncePerKey calls) {
        this.headers = headers;
        this.calls = calls;
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
        if (isWithoutTransaction(call)) {
            Optional<Object> reply = calls.runInOneTrip(call, key);
            if (reply.isPresent()) {
                return reply.get();
            }
        }
        return calls.run(call, key);
    }

    /** What is hot writes by one trip to the database, and says so by its transaction's type (docs/adr/0028). */
    private static boolean isWithoutTransaction(InvocationContext call) {
        Transactional own = call.getMethod().getAnnotation(Transactional.class);
        return own != null && own.value() == Transactional.TxType.SUPPORTS;
    }
}
