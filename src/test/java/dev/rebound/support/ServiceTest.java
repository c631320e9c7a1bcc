package dev.rebound.support;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A test through HTTP against the service, a real Postgres and real signed tokens. */
@QuarkusTest
@WithTestResource(value = Backend.class, scope = io.quarkus.test.common.TestResourceScope.GLOBAL)
@Target(TYPE)
@Retention(RUNTIME)
public @interface ServiceTest {}
