package dev.souk.cli.dlq;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.mappings.StreamRecord;
import java.math.BigInteger;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Consecutive records of a shard, as a letter of a stream mapping names them.
 *
 * @param start sequence number of the first one
 * @param end of the last one
 * @param size how many there were
 */
record ShardRange(String streamArn, String shardId, String start, String end, int size) {
    private static final int PAGE = 100;
    private static final int REGION = 3;

    static ShardRange of(JsonNode batch) {
        return new ShardRange(
                batch.path("streamArn").asText(),
                batch.path("shardId").asText(),
                batch.path("startSequenceNumber").asText(),
                batch.path("endSequenceNumber").asText(),
                batch.path("batchSize").asInt());
    }

    /**
     * The event that a function gets for these records.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException when the stream has forgotten them
     */
    ObjectNode event(DynamoDbStreamsClient streams) {
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        String iterator = streams.getShardIterator(get -> get.streamArn(streamArn)
                        .shardId(shardId)
                        .shardIteratorType(ShardIteratorType.AT_SEQUENCE_NUMBER)
                        .sequenceNumber(start))
                .shardIterator();
        while (iterator != null) {
            String from = iterator;
            var page = streams.getRecords(get -> get.shardIterator(from).limit(PAGE));
            for (Record record : page.records()) {
                if (isAfterEnd(record)) {
                    return event(records);
                }
                records.addObject()
                        .<ObjectNode>setAll(StreamRecord.of(record).event())
                        .put("awsRegion", streamArn.split(":", -1)[REGION])
                        .put("eventSourceARN", streamArn);
            }
            iterator = page.records().isEmpty() ? null : page.nextShardIterator();
        }
        return event(records);
    }

    private boolean isAfterEnd(Record record) {
        return new BigInteger(record.dynamodb().sequenceNumber()).compareTo(new BigInteger(end)) > 0;
    }

    private static ObjectNode event(ArrayNode records) {
        return JsonNodeFactory.instance.objectNode().set("Records", records);
    }
}
