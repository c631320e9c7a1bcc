package dev.rebound.platform.idempotency;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A {@code POST} that takes an {@code Idempotency-Key}: the first reply is stored in the transaction of the data and
 * given again to every retry within 24 hours.
 */
@InterceptorBinding
@Target({METHOD, TYPE})
@Retention(RUNTIME)
public @interface Idempotent {

    /** The status of the operation's success. */
    @Nonbinding
    int status() default 201;
}
