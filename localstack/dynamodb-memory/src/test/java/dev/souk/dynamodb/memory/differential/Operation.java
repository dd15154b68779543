package dev.souk.dynamodb.memory.differential;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Something to do with a client.
 *
 * @param request what a reader of a failure wants to see
 */
record Operation(Object request, Function<DynamoDbClient, Object> call) {
    Outcome on(DynamoDbClient client) {
        return Outcome.of(() -> call.apply(client));
    }
}
