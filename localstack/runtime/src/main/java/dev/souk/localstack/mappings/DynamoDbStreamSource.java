package dev.souk.localstack.mappings;

import dev.souk.localstack.mappings.MappingSettings.StartingPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads DynamoDB Local's streams. Its stream ARNs differ from the template's, so streams are found by their table. */
public final class DynamoDbStreamSource implements StreamSource {
    /** A page holds at most 1,000 records or 1 MB of them; one that comes near may have been cut short. */
    private static final int PAGE_RECORDS = 1_000;

    private static final int PAGE_BYTES = 500_000;

    private final DynamoDbStreamsClient client;
    private final Map<String, String> localArns = new ConcurrentHashMap<>();

    public DynamoDbStreamSource(DynamoDbStreamsClient client) {
        this.client = client;
    }

    @Override
    public List<Shard> shards(String streamArn) {
        List<Shard> shards = new ArrayList<>();
        String after = null;
        do {
            String from = after;
            StreamDescription description = client.describeStream(
                            request -> request.streamArn(localArn(streamArn)).exclusiveStartShardId(from))
                    .streamDescription();
            description
                    .shards()
                    .forEach(shard ->
                            shards.add(new Shard(shard.shardId(), Optional.ofNullable(shard.parentShardId()))));
            after = description.lastEvaluatedShardId();
        } while (after != null);
        return shards;
    }

    @Override
    public String iterator(String streamArn, String shardId, StartingPosition position) {
        return client.getShardIterator(request ->
                        request.streamArn(localArn(streamArn)).shardId(shardId).shardIteratorType(position.name()))
                .shardIterator();
    }

    @Override
    public String iteratorAfter(String streamArn, String shardId, String sequenceNumber) {
        return client.getShardIterator(request -> request.streamArn(localArn(streamArn))
                        .shardId(shardId)
                        .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                        .sequenceNumber(sequenceNumber))
                .shardIterator();
    }

    @Override
    public Page read(String iterator) {
        GetRecordsResponse response = client.getRecords(request -> request.shardIterator(iterator));
        return new Page(
                response.records().stream().map(StreamRecord::of).toList(),
                Optional.ofNullable(response.nextShardIterator()),
                full(response));
    }

    private static boolean full(GetRecordsResponse response) {
        long bytes = response.records().stream()
                .mapToLong(record -> record.dynamodb().sizeBytes())
                .sum();
        return response.records().size() >= PAGE_RECORDS || bytes >= PAGE_BYTES;
    }

    private String localArn(String streamArn) {
        return localArns.computeIfAbsent(streamArn, arn -> {
            String table = arn.replaceFirst(".*:table/([^/]+)/stream/.*", "$1");
            return client.listStreams(request -> request.tableName(table)).streams().stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("expected table %s to have a stream".formatted(table)))
                    .streamArn();
        });
    }
}
