package dev.rebound.platform.i18n;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Texts of the service's own, in the properties files {@code <bundle>.properties} and {@code <bundle>_fr.properties}. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

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
        return new MessageFormat(of(bundle, language).getString(key), language.locale()).format(arguments);
    }

    private static ResourceBundle of(String bundle, Language language) {
        return ResourceBundle.getBundle(bundle, language.locale(), NO_FALLBACK);
    }
}
