package dev.souk.dynamodb.memory.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attribute values out of so few that two of them are often equal, and a few that are not allowed. */
final class RandomValues {
    private static final List<String> NUMBERS =
            List.of("0", "1", "1.0", "2", "-3", "3.50", "1e2", "100", "007", "-0.0", "0.1", "12345678901234567890");
    private static final List<String> TEXTS = List.of("", "a", "ab", "abc", "b", "é", "😀", "\uFFFD", "S", "N");
    private static final List<AttributeValue> BAD = List.of(
            AttributeValue.builder().build(),
            AttributeValue.fromN("abc"),
            AttributeValue.fromN("123456789012345678901234567890123456789"),
            AttributeValue.fromN("1E126"),
            AttributeValue.fromN("1E-131"),
            AttributeValue.fromSs(List.of()),
            AttributeValue.fromSs(List.of("a", "a")),
            AttributeValue.fromNs(List.of("1", "1.0")),
            AttributeValue.fromNul(false),
            AttributeValue.fromM(Map.of("", AttributeValue.fromS("nameless"))),
            AttributeValue.builder().s("two").n("2").build());

    private final Random random;

    RandomValues(Random random) {
        this.random = random;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Of any type. */
    AttributeValue value() {
        return chance(1) ? oneOf(BAD) : value(0);
    }

    AttributeValue number() {
        return AttributeValue.fromN(oneOf(NUMBERS));
    }

    AttributeValue text() {
        return AttributeValue.fromS(oneOf(TEXTS));
    }

    AttributeValue list() {
        return AttributeValue.fromL(elements(2));
    }

    AttributeValue set() {
        return switch (below(3)) {
            case 0 -> AttributeValue.fromSs(some(List.of("a", "b", "c", "é")));
            case 1 -> AttributeValue.fromNs(some(List.of("1", "2.0", "-3", "40")));
            default ->
                AttributeValue.fromBs(List.of(bytes(1), bytes(2), bytes(3)).subList(0, 1 + below(3)));
        };
    }

    /** Attributes of an item besides its key; each name mostly with the type that expressions take it for. */
    Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new HashMap<>();
        maybe(attributes, "a", number());
        maybe(attributes, "n", number());
        maybe(attributes, "t", text());
        maybe(attributes, "l", list());
        maybe(attributes, "m", map());
        maybe(attributes, "ss", AttributeValue.fromSs(some(List.of("a", "b", "c"))));
        maybe(attributes, "ns", AttributeValue.fromNs(some(List.of("1.0", "2", "30"))));
        maybe(attributes, "x", value());
        return attributes;
    }

    AttributeValue map() {
        Map<String, AttributeValue> members = new HashMap<>();
        maybe(members, "x", number());
        maybe(members, "y", AttributeValue.fromM(Map.of("z", text())));
        maybe(members, "l", list());
        return AttributeValue.fromM(members);
    }

    <T> List<T> some(List<T> all) {
        List<T> some = new ArrayList<>(all);
        while (some.size() > 1 && chance(50)) {
            some.remove(below(some.size()));
        }
        return some;
    }

    private void maybe(Map<String, AttributeValue> attributes, String name, AttributeValue value) {
        if (chance(60)) {
            attributes.put(name, value);
        }
    }

    private AttributeValue value(int depth) {
        return switch (below(depth > 2 ? 6 : 10)) {
            case 0, 1 -> number();
            case 2, 3 -> text();
            case 4 -> AttributeValue.fromBool(chance(50));
            case 5 -> chance(50) ? AttributeValue.fromNul(true) : AttributeValue.fromB(bytes(below(4)));
            case 6, 7 -> set();
            case 8 -> AttributeValue.fromL(elements(depth + 1));
            default -> map();
        };
    }

    private List<AttributeValue> elements(int depth) {
        List<AttributeValue> elements = new ArrayList<>();
        while (chance(70) && elements.size() < 4) {
            elements.add(value(depth));
        }
        return elements;
    }

    private static SdkBytes bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (0x7F + i);
        }
        return SdkBytes.fromByteArray(bytes);
    }
}
