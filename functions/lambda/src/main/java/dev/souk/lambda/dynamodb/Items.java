package dev.souk.lambda.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values and keys of the single-table layout: string partition key {@code pk}, string sort key {@code sk}. */
public final class Items {
    private Items() {}

    public static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    public static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    public static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", s(pk), "sk", s(sk));
    }

    /** @throws IllegalStateException when the item lacks the attribute: it was not written by this code */
    public static String string(Map<String, AttributeValue> item, String name) {
        return optional(item, name).orElseThrow(() -> missing(item, name));
    }

    public static Optional<String> optional(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::s);
    }

    /** @throws IllegalStateException when the item lacks the attribute or it is no whole number */
    public static long number(Map<String, AttributeValue> item, String name) {
        AttributeValue value = item.get(name);
        if (value == null || value.n() == null) {
            throw missing(item, name);
        }
        return Long.parseLong(value.n());
    }

    private static IllegalStateException missing(Map<String, AttributeValue> item, String name) {
        return new IllegalStateException(
                "item %s/%s has no attribute '%s'".formatted(text(item, "pk"), text(item, "sk"), name));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return optional(item, name).orElse("?");
    }
}
