package dev.rebound.platform.problem;

import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.i18n.Texts;
import java.util.List;

/** Gives problems their words in the caller's language. */
public final class ProblemTexts {

    private static final String BUNDLE = "problems";

    private ProblemTexts() {}

    /**
     * The document of a problem.
     *
     * @param arguments what fills the placeholders of its detail, never a person's words
     * @param path the path that was asked for
     */
    public static ProblemDetails details(
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

    /** The words of a single fault, without the limits that go with a place. */
    public static String fault(FieldCode code, Language language) {
        return text(language, "field." + code.code());
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
        return Texts.has(BUNDLE, language, key + "." + arguments.length)
                ? Texts.text(BUNDLE, language, key + "." + arguments.length, arguments)
                : Texts.text(BUNDLE, language, key, arguments);
    }
}
