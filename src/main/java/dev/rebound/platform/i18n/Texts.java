package dev.rebound.platform.i18n;

import java.text.MessageFormat;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** Texts of the service's own, in the properties files {@code <bundle>.properties} and {@code <bundle>_fr.properties}. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Those that were asked for: to parse one takes longer than to fill it. */
    private static final Map<Name, MessageFormat> PARSED = new ConcurrentHashMap<>();

    private record Name(String bundle, Language language, String key) {}

    private Texts() {}

    /** Whether the bundle has a text for the key. */
    public static boolean has(String bundle, Language language, String key) {
        return of(bundle, language).containsKey(key);
    }

    /**
     * The text of a key, filled as {@link MessageFormat} says.
     *
     * @throws java.util.MissingResourceException where the bundle has none
     */
    public static String text(String bundle, Language language, String key, Object... arguments) {
        MessageFormat format = PARSED.computeIfAbsent(new Name(bundle, language, key), Texts::parsed);
        // A copy, since one that is being filled can't be shared.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    private static MessageFormat parsed(Name name) {
        return new MessageFormat(of(name.bundle, name.language).getString(name.key), name.language.locale());
    }

    private static ResourceBundle of(String bundle, Language language) {
        return ResourceBundle.getBundle(bundle, language.locale(), NO_FALLBACK);
    }
}
