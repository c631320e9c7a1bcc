package dev.rebound.platform.owner;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A transaction over all that a person has, which outlasts the limits of ordinary ones: a statement may take a minute, and
 * the connection may wait for a slow client. It needs {@code @Transactional} and a timeout of its own beside it
 * ({@code @TransactionConfiguration}).
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LongTransaction {

    /** Reads one consistent snapshot, whatever others write meanwhile, and writes nothing. */
    @Nonbinding
    boolean snapshot() default false;
}
