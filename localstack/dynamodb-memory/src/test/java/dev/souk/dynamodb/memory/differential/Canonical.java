package dev.souk.dynamodb.memory.differential;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Answers as text that is the same for equal answers. DynamoDB Local tells numbers of updates as they were sent rather
 * than as they are stored, sets in whatever order, and capacity that nobody asked for: none of it is a difference.
 */
final class Canonical {
    private Canonical() {}

    static String text(Object value) {
        return switch (value) {
            case AttributeValue attribute -> attribute(attribute);
            case SdkPojo pojo -> pojo(pojo);
            case Map<?, ?> map -> map(map);
            case Collection<?> list ->
                list.stream().map(Canonical::text).toList().toString();
            default -> value.toString();
        };
    }

    private static String attribute(AttributeValue value) {
        return switch (value.type()) {
            case N -> "N:" + number(value.n());
            case SS -> "SS:" + value.ss().stream().sorted().toList();
            case NS ->
                "NS:" + value.ns().stream().map(Canonical::number).sorted().toList();
            case BS ->
                "BS:" + value.bs().stream().map(Object::toString).sorted().toList();
            case L -> "L:" + text(value.l());
            case M -> "M:" + text(value.m());
            case S -> "S:" + value.s();
            case B -> "B:" + value.b();
            case BOOL, NUL, UNKNOWN_TO_SDK_VERSION -> value.toString();
        };
    }

    private static String number(String number) {
        var value = new BigDecimal(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String pojo(SdkPojo pojo) {
        Map<String, String> fields = new TreeMap<>();
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = field.getValueOrDefault(pojo);
            if (isSet(value) && !field.memberName().equals("ConsumedCapacity")) {
                fields.put(field.memberName(), text(value));
            }
        }
        return fields.toString();
    }

    private static boolean isSet(@Nullable Object value) {
        return value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap);
    }

    private static String map(Map<?, ?> map) {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), text(value)));
        return sorted.toString();
    }

    static List<String> sorted(Collection<?> items) {
        return items.stream().map(Canonical::text).sorted().toList();
    }
}
