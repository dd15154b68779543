package dev.souk.cli.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import dev.souk.invariants.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Reads from the tables' streams which facts were committed; the tables themselves keep only the latest ones. */
final class StreamReader {
    private static final String TARGET = "DynamoDBStreams_20120810.";

    private final Edge edge;

    StreamReader(Edge edge) {
        this.edge = edge;
    }

    List<Snapshot.CommittedEvent> committedEvents() {
        List<Snapshot.CommittedEvent> events = new ArrayList<>();
        for (JsonNode stream : edge.all(
                TARGET + "ListStreams",
                Edge.object(),
                "Streams",
                "LastEvaluatedStreamArn",
                "ExclusiveStartStreamArn")) {
            String arn = stream.path("StreamArn").asText();
            for (JsonNode shard : shards(arn)) {
                read(arn, shard.path("ShardId").asText(), events);
            }
        }
        return events;
    }

    private JsonNode shards(String arn) {
        return edge.call(TARGET + "DescribeStream", Edge.object().put("StreamArn", arn))
                .path("StreamDescription")
                .path("Shards");
    }

    private void read(String arn, String shardId, List<Snapshot.CommittedEvent> events) {
        String iterator = edge.call(
                        TARGET + "GetShardIterator",
                        Edge.object()
                                .put("StreamArn", arn)
                                .put("ShardId", shardId)
                                .put("ShardIteratorType", "TRIM_HORIZON"))
                .path("ShardIterator")
                .asText();
        while (!iterator.isEmpty()) {
            JsonNode page = edge.call(TARGET + "GetRecords", Edge.object().put("ShardIterator", iterator));
            if (page.path("Records").isEmpty()) {
                return; // a shard that is still open never ends; an empty page means that nothing more was written
            }
            page.path("Records")
                    .forEach(record -> events.addAll(Snapshot.CommittedEvent.carriedBy(record.path("dynamodb"))));
            iterator = page.path("NextShardIterator").asText("");
        }
    }
}
