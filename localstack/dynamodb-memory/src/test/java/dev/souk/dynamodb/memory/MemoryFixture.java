package dev.souk.dynamodb.memory;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A database with one table, and short words for what tests write into it. */
final class MemoryFixture {
    static final String TABLE = "things";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private MemoryFixture() {}

    static MemoryDynamoDb database() {
        return withTable(new MemoryDynamoDb(CLOCK));
    }

    static MemoryDynamoDb withTable(MemoryDynamoDb database) {
        database.createTable(TableSchema.of(TABLE, "pk", "sk"));
        return database;
    }

    static AttributeValue s(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue n(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", s(pk), "sk", s(sk));
    }

    static Map<String, AttributeValue> item(String pk, String sk, String attribute, AttributeValue value) {
        Map<String, AttributeValue> item = new HashMap<>(key(pk, sk));
        item.put(attribute, value);
        return item;
    }
}
