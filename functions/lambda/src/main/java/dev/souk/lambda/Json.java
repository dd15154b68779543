package dev.souk.lambda;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * JSON as this project reads and writes it. Reading is strict: unknown and duplicate fields, numbers in quotes,
 * fractions where a whole number belongs and trailing text are refused instead of guessed at; absent and null are the
 * same, and null fields are not written.
 */
public final class Json {
    /** Deeper documents are refused; none of ours comes near. */
    private static final int MAX_DEPTH = 64;

    private static final ObjectMapper STRICT = JsonMapper.builder(boundedFactory())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .withCoercionConfig(
                    LogicalType.Textual,
                    textual -> textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Json() {}

    /** The shared mapper; configured once and never changed. */
    public static ObjectMapper mapper() {
        return STRICT;
    }

    /** @throws BadJson when the text is not JSON or not a {@code type} */
    public static <T> T read(String text, Class<T> type) {
        try {
            T value = STRICT.readValue(text, type);
            if (value == null) {
                throw new BadJson("", "expected a JSON object, got null", new NullPointerException());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw explain(e);
        }
    }

    /**
     * Reads what a client sent, whose contract knows fields that are left out but none that are null.
     *
     * @throws BadJson when the text is not JSON, has a null anywhere, or is not a {@code type}
     */
    public static <T> T readWithoutNulls(String text, Class<T> type) {
        T value = read(text, type);
        refuseNulls(tree(text), "");
        return value;
    }

    private static void refuseNulls(JsonNode node, String pointer) {
        if (node.isNull()) {
            throw new BadJson(pointer, "expected a value, got null", new NullPointerException());
        }
        node.properties().forEach(entry -> refuseNulls(entry.getValue(), pointer + "/" + escaped(entry.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            refuseNulls(node.get(i), pointer + "/" + i);
        }
    }

    /** @throws BadJson also when the bytes are not well-formed UTF-8 */
    public static <T> T read(byte[] utf8, Class<T> type) {
        try {
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return read(decoder.decode(ByteBuffer.wrap(utf8)).toString(), type);
        } catch (CharacterCodingException e) {
            throw new BadJson("", "expected UTF-8 text", e);
        }
    }

    /** @throws BadJson when the text is not JSON */
    public static JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    /** @throws IllegalStateException when the value has no JSON form, which is a mistake in the program */
    public static String write(Object value) {
        try {
            return STRICT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "cannot write %s as JSON".formatted(value.getClass().getName()), e);
        }
    }

    private static BadJson explain(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new BadJson(pointer(unknown), "unknown field '%s'".formatted(unknown.getPropertyName()), e);
            case ValueInstantiationException refused
            when refused.getCause() != null ->
                new BadJson(pointer(refused), String.valueOf(refused.getCause().getMessage()), e);
            case InvalidFormatException odd ->
                new BadJson(pointer(odd), "expected %s".formatted(plain(odd.getTargetType())), e);
            case MismatchedInputException other ->
                new BadJson(pointer(other), "expected %s".formatted(plain(other.getTargetType())), e);
            case JsonMappingException other -> new BadJson(pointer(other), "not acceptable here", e);
            default -> new BadJson("", "not well-formed JSON: %s".formatted(e.getOriginalMessage()), e);
        };
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> "/"
                        + (step.getFieldName() == null
                                ? String.valueOf(step.getIndex())
                                : escaped(step.getFieldName())))
                .collect(Collectors.joining());
    }

    /** As RFC 6901 section 3 has it. */
    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    private static String plain(@Nullable Class<?> target) {
        if (target == null) {
            return "another value";
        }
        if (target == int.class || target == Integer.class || target == long.class || target == Long.class) {
            return "a whole number";
        }
        if (target == String.class) {
            return "a string";
        }
        if (target.isArray() || Iterable.class.isAssignableFrom(target)) {
            return "an array";
        }
        return "an object";
    }

    /** Bounds what a hostile document may make the parser do. */
    private static JsonFactory boundedFactory() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(40)
                        .build())
                .build();
    }
}
