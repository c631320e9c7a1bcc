package dev.rebound.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rebound.platform.i18n.Language;
import dev.rebound.platform.json.ReadableJson;
import dev.rebound.platform.problem.FieldCode;
import dev.rebound.platform.problem.FieldError;
import dev.rebound.platform.problem.ProblemCode;
import dev.rebound.platform.problem.ProblemDetails;
import dev.rebound.platform.problem.ProblemTexts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a developer reads about one problem. All of it comes from {@link ProblemCode} and the texts of its code. */
final class ProblemPage {

    private static final String ANY_ID = "0199b0a4-7f3c-7d21-9c5e-2f6f5f0c1a11";

    private final ProblemCode code;
    private final PageTexts texts;
    private final ObjectMapper json;

    ProblemPage(ProblemCode code, Language language, ObjectMapper json) {
        this.code = code;
        this.texts = new PageTexts(language);
        this.json = json;
    }

    public PageTexts texts() {
        return texts;
    }

    public String code() {
        return code.code();
    }

    public int status() {
        return code.status();
    }

    public String type() {
        return code.type();
    }

    public String title() {
        return document().title();
    }

    /** When the service answers so, and why it was made to. */
    public String why() {
        return texts.text(code.code() + ".why");
    }

    /** What a client does about it. */
    public String advice() {
        return texts.text(code.code() + ".do");
    }

    /** A document of this kind, as the service would answer it. */
    public String example() {
        return ReadableJson.of(document(), json);
    }

    /** The codes of single faults with their words, where the problem tells of faults; else none. */
    public Map<String, String> faults() {
        return sampleFaults().isEmpty()
                ? Map.of()
                : Arrays.stream(FieldCode.values())
                        .collect(Collectors.toMap(
                                FieldCode::code,
                                fault -> ProblemTexts.fault(fault, texts.language()),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private ProblemDetails document() {
        return ProblemTexts.details(
                code, sampleFaults(), sampleArguments(), texts.language(), "/v1/interviews/" + ANY_ID, ANY_ID);
    }

    private Object[] sampleArguments() {
        String key = code.code() + ".sample";
        return texts.has(key) ? texts.text(key).split("\\|", -1) : new Object[0];
    }

    private List<FieldError> sampleFaults() {
        return switch (code) {
            case BAD_PARAMETER -> List.of(FieldError.parameter("limit", FieldCode.OUT_OF_RANGE, 1, 100));
            case UNKNOWN_PARAMETER -> List.of(FieldError.parameter("outcom", FieldCode.UNKNOWN_PARAMETER));
            case BAD_HEADER -> List.of(FieldError.header("If-Match", FieldCode.BAD_FORMAT));
            case INVALID_BODY -> List.of(FieldError.pointer("/self_assessment/overall", FieldCode.OUT_OF_RANGE, 1, 5));
            default -> List.of();
        };
    }
}
