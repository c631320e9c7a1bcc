package dev.rebound.account.export;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import dev.rebound.platform.portable.Portable;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All that is exported and imported, in the order of {@link ExportDocument}: a new noun is a line there and its bean. */
@Singleton
@Startup
class Nouns {

    private final List<Portable<?, ?>> inOrder;

    @Inject
    Nouns(@Any Instance<Portable<?, ?>> portable) {
        Map<String, Portable<?, ?>> byName =
                portable.stream().collect(Collectors.toMap(Portable::noun, Function.identity()));
        List<String> names = Arrays.stream(ExportDocument.class.getRecordComponents())
                .filter(part -> part.getType() == List.class)
                .map(Nouns::name)
                .toList();
        if (!byName.keySet().equals(java.util.Set.copyOf(names))) {
            throw new IllegalStateException(
                    "ExportDocument and the rooms differ in what is exported: " + names + " and " + byName.keySet());
        }
        this.inOrder = names.stream().<Portable<?, ?>>map(byName::get).toList();
    }

    private static String name(RecordComponent part) {
        return SnakeCaseStrategy.INSTANCE.translate(part.getName());
    }

    List<Portable<?, ?>> inOrder() {
        return inOrder;
    }

    /** The place of a noun in the order, or -1 where there is none of that name. */
    int placeOf(String noun) {
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).noun().equals(noun)) {
                return i;
            }
        }
        return -1;
    }

    Portable<?, ?> named(String noun) {
        return inOrder.get(placeOf(noun));
    }
}
