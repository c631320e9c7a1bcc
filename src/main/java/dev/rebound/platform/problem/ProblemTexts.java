package dev.rebound.platform.problem;

import dev.rebound.platform.i18n.Language;
import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Gives problems their words in the caller's language. */
final class ProblemTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemTexts() {}

    static ProblemDetails details(
            ProblemCode code,
            List<FieldError> errors,
            Object[] arguments,
            Language language,
            String path,
            String requestId) {
        return new ProblemDetails(
                code.type(),
                text(language, code.code() + ".title"),
                code.status(),
                text(language, code.code() + ".detail", arguments),
                path,
                code.code(),
                requestId,
                errors.stream().map(error -> fault(error, language)).toList());
    }

    private static ProblemDetails.Fault fault(FieldError error, Language language) {
        String detail =
                text(language, "field." + error.code().code(), error.arguments().toArray());
        String code = error.code().code();
        return switch (error.place()) {
            case POINTER -> new ProblemDetails.Fault(error.name(), null, null, code, detail);
            case PARAMETER -> new ProblemDetails.Fault(null, error.name(), null, code, detail);
            case HEADER -> new ProblemDetails.Fault(null, null, error.name(), code, detail);
        };
    }

    /** The text of a key; a key with a variant per number of arguments is looked up as {@code key.<count>} first. */
    static String text(Language language, String key, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle("problems", language.locale(), NO_FALLBACK);
        String pattern;
        try {
            pattern = bundle.getString(arguments.length == 0 ? key : key + "." + arguments.length);
        } catch (MissingResourceException noVariant) {
            pattern = bundle.getString(key);
        }
        return new MessageFormat(pattern, language.locale()).format(arguments);
    }
}
