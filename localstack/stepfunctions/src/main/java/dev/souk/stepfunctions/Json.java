package dev.souk.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.definition.ErrorNames;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** JSON as this package writes it. */
final class Json {
    static final int MAX_PAYLOAD_BYTES = 256 * 1024;
    private static final ObjectMapper MAPPER = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** A moment as the AWS JSON protocol has it: seconds since the epoch with milliseconds behind the point. */
    static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3);
    }

    static boolean tooLong(String text) {
        return text.length() > MAX_PAYLOAD_BYTES / 3
                && text.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES;
    }

    /**
     * Text of a value that a state takes or gives.
     *
     * @throws StateFailure {@code States.DataLimitExceeded} above 256 KiB
     */
    static String payload(JsonNode value, String owner) {
        String text = value.toString();
        if (tooLong(text)) {
            throw new StateFailure(
                    ErrorNames.DATA_LIMIT_EXCEEDED,
                    "%s has a size exceeding the maximum number of bytes service limit.".formatted(owner));
        }
        return text;
    }
}
