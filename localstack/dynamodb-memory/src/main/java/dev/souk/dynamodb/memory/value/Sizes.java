package dev.souk.dynamodb.memory.value;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Sizes in bytes as DynamoDB counts them for its limits.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item
 *     sizes and formats</a>
 */
public final class Sizes {
    private static final int CONTAINER_BYTES = 3;

    private Sizes() {}

    /** Of an item: names and values. */
    public static int of(Map<String, AttributeValue> item) {
        int size = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            size += utf8(attribute.getKey()) + of(attribute.getValue());
        }
        return size;
    }

    /** Of a canonical value. */
    public static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> utf8(value.s());
            case N -> number(value.n());
            case B -> bytes(value.b());
            case BOOL, NUL -> 1;
            case SS -> value.ss().stream().mapToInt(Sizes::utf8).sum();
            case NS -> value.ns().stream().mapToInt(Sizes::number).sum();
            case BS -> value.bs().stream().mapToInt(Sizes::bytes).sum();
            case L -> CONTAINER_BYTES + list(value.l());
            case M -> CONTAINER_BYTES + value.m().size() + of(value.m());
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("expected a canonical value");
        };
    }

    /** How long a text is in UTF-8. */
    public static int utf8(String text) {
        int size = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // A surrogate is half of four bytes.
                size += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return size;
    }

    static int bytes(SdkBytes bytes) {
        return bytes.asByteArrayUnsafe().length;
    }

    private static int list(List<AttributeValue> elements) {
        int size = elements.size();
        for (AttributeValue element : elements) {
            size += of(element);
        }
        return size;
    }

    /** About a byte for two digits, one more, and one for a sign: as near as the documentation says it. */
    private static int number(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        return (int) (digits + 1) / 2 + 1 + (number.startsWith("-") ? 1 : 0);
    }
}
