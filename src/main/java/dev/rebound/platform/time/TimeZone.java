package dev.rebound.platform.time;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.ZoneId;

/** The text names a time zone of the IANA database; {@code null} is fine. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = TimeZone.Known.class)
public @interface TimeZone {

    /** The message's key; problem texts are chosen by code instead. */
    String message() default "time zone";

    /** Groups, as Bean Validation asks. */
    Class<?>[] groups() default {};

    /** Payload, as Bean Validation asks. */
    Class<? extends Payload>[] payload() default {};

    /** Looks the zone up. */
    class Known implements ConstraintValidator<TimeZone, String> {

        @Override
        public boolean isValid(String zone, ConstraintValidatorContext context) {
            return zone == null || ZoneId.getAvailableZoneIds().contains(zone);
        }
    }
}
