package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.mappings.StreamRecord;
import dev.souk.localstack.sqs.Queue;
import dev.souk.localstack.sqs.Received;
import java.time.Duration;
import java.util.Optional;

/**
 * What stream mappings gave up. Their letters name records and do not hold them: sending one back means to read the records
 * from the stream again and to hand them to the function.
 */
final class StreamLetters {
    private static final Duration WHILE_SENDING = Duration.ofMinutes(5);
    private static final int BATCH = 10;

    private final MemoryStreams streams;
    private final Functions functions;

    StreamLetters(MemoryStreams streams, Functions functions) {
        this.streams = streams;
        this.functions = functions;
    }

    /** Sends back what such letters in a queue name, for tasks of the kernel; a letter stays when that fails again. */
    void sendBack(Queue queue) {
        for (Received letter : queue.receive(BATCH, Optional.of(WHILE_SENDING))) {
            JsonNode body = Json.parse(letter.body());
            if (succeeds(body)) {
                queue.delete(letter.receiptHandle());
            }
        }
    }

    private boolean succeeds(JsonNode letter) {
        JsonNode batch = letter.path("DDBStreamBatchInfo");
        ArrayNode records = Json.array();
        for (StreamRecord record : streams.between(
                batch.path("streamArn").asText(),
                batch.path("shardId").asText(),
                batch.path("startSequenceNumber").asText(),
                batch.path("endSequenceNumber").asText())) {
            records.addObject()
                    .<ObjectNode>setAll(record.event())
                    .put("eventSourceARN", batch.path("streamArn").asText());
        }
        Invocation invocation = functions.invoke(
                letter.path("requestContext").path("functionArn").asText(),
                Json.object().set("Records", records));
        return !invocation.failed()
                && invocation.payload().path("batchItemFailures").isEmpty();
    }
}
