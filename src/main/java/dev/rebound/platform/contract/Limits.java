package dev.rebound.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Writes down the limits that a type has by itself, where nothing narrower is said. */
final class Limits {

    private static final int UUID_LENGTH = 36;
    /** The largest whole number that every JSON reader takes exactly (RFC 8259, section 6). */
    private static final BigDecimal LARGEST = new BigDecimal("9007199254740991");

    private Limits() {}

    static void complete(Schema schema) {
        if ("uuid".equals(schema.getFormat())) {
            schema.setMaxLength(UUID_LENGTH);
        }
        if (List.of(SchemaType.INTEGER).equals(schema.getType())) {
            // Whole numbers that say nothing else are counts.
            if (schema.getMinimum() == null) {
                schema.setMinimum(BigDecimal.ZERO);
            }
            if (schema.getMaximum() == null) {
                schema.setMaximum(LARGEST);
            }
        }
        if (schema.getAdditionalPropertiesSchema() != null) {
            complete(schema.getAdditionalPropertiesSchema());
        }
        SchemaShapes.nested(schema).forEach(Limits::complete);
    }
}
