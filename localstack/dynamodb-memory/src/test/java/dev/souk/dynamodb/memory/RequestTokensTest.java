package dev.souk.dynamodb.memory;

import static dev.souk.dynamodb.memory.MemoryFixture.TABLE;
import static dev.souk.dynamodb.memory.MemoryFixture.item;
import static dev.souk.dynamodb.memory.MemoryFixture.key;
import static dev.souk.dynamodb.memory.MemoryFixture.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class RequestTokensTest {
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private final MemoryDynamoDb database =
            MemoryFixture.withTable(new MemoryDynamoDb(((InstantSource) () -> now).withZone(ZoneOffset.UTC)));

    @Test
    void a_repeated_transaction_has_no_second_effect_for_ten_minutes() {
        add(1);
        now = now.plus(Duration.ofMinutes(10)).minusMillis(1);
        add(1);
        assertThat(database.items(TABLE)).containsExactly(item("p", "1", "a", n(1)));

        now = now.plusMillis(1);
        add(1);
        assertThat(database.items(TABLE)).containsExactly(item("p", "1", "a", n(2)));
    }

    @Test
    void another_transaction_under_the_same_token_is_refused() {
        add(1);

        assertThatThrownBy(() -> add(2)).isInstanceOf(IdempotentParameterMismatchException.class);
    }

    private void add(long value) {
        database.transactWriteItems(write -> write.clientRequestToken("token")
                .transactItems(TransactWriteItem.builder()
                        .update(update -> update.tableName(TABLE)
                                .key(key("p", "1"))
                                .updateExpression("ADD a :value")
                                .expressionAttributeValues(Map.of(":value", n(value))))
                        .build()));
    }
}
