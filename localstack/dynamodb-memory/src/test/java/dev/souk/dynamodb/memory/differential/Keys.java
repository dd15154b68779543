package dev.souk.dynamodb.memory.differential;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The few keys that one list of operations works on, now and then a wrong one. */
final class Keys {
    private static final List<String> SORTS = List.of("1", "2", "2#a", "é");

    private final RandomValues values;
    private final String table;
    private final String prefix;

    Keys(RandomValues values, String table, String prefix) {
        this.values = values;
        this.table = table;
        this.prefix = prefix;
    }

    String table() {
        return values.chance(1) && values.chance(30) ? "no-such-table" : table;
    }

    AttributeValue partition() {
        return AttributeValue.fromS(prefix + (values.chance(70) ? "a" : "b"));
    }

    AttributeValue sort() {
        return AttributeValue.fromS(values.oneOf(SORTS));
    }

    Map<String, AttributeValue> key() {
        Map<String, AttributeValue> key = new HashMap<>(Map.of("pk", partition(), "sk", sort()));
        if (values.chance(2)) {
            switch (values.below(5)) {
                case 0 -> key.remove("sk");
                case 1 -> key.put("sk", AttributeValue.fromS(""));
                case 2 -> key.put("sk", AttributeValue.fromN("1"));
                case 3 -> key.put("extra", AttributeValue.fromS("x"));
                default -> key.put("sk", AttributeValue.fromS("x".repeat(1025)));
            }
        }
        return key;
    }

    /** Not too long: where to go on is not held to the limits of keys by DynamoDB Local. */
    Map<String, AttributeValue> startKey() {
        Map<String, AttributeValue> key = key();
        AttributeValue sort = key.get("sk");
        if (sort != null
                && sort.s() != null
                && sort.s().length() > SORTS.getLast().length() + 2) {
            key.put("sk", sort());
        }
        return key;
    }

    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new HashMap<>(values.attributes());
        item.putAll(key());
        return item;
    }
}
