package dev.souk.dynamodb.memory.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.dynamodb.memory.MemoryDynamoDb;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ReservedWordsIT {
    private static final String TABLE = "reserved-words";

    private final DynamoDbClient local = LocalClient.withTable(TABLE);

    /** One that was reserved here alone would keep a working adapter from running over memory. */
    @Test
    void every_reserved_word_is_reserved_in_dynamodb_local() throws IOException {
        assertThat(words())
                .hasSizeGreaterThan(500)
                .allMatch(word -> read(local, word).message() != null);
    }

    private static Outcome read(DynamoDbClient client, String word) {
        var key = Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS("s"));
        return Outcome.of(
                () -> client.getItem(get -> get.tableName(TABLE).key(key).projectionExpression(word)));
    }

    private static List<String> words() throws IOException {
        try (var words = MemoryDynamoDb.class.getResourceAsStream("expression/reserved-words.txt")) {
            return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }
}
