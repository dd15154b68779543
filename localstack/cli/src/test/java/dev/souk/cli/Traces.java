package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Everything a running stack has written down: tables, their streams, the archived events and the logs. */
record Traces(RunningStack running) {
    private static final String TABLES = "DynamoDB_20120810.";
    private static final String STREAMS = "DynamoDBStreams_20120810.";
    private static final String LOGS = "Logs_20140328.";

    /** Where one of the words is readable, in either case. */
    List<String> of(String... words) {
        List<String> found = new ArrayList<>();
        for (String place : everything()) {
            String text = place.toLowerCase(Locale.ROOT);
            for (String word : words) {
                if (text.contains(word.toLowerCase(Locale.ROOT))) {
                    found.add("'%s' in %s".formatted(word, place));
                }
            }
        }
        return found;
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        tables(all);
        streams(all);
        logs(all);
        long after = 0;
        while (after >= 0) {
            JsonNode page = edge().get("/_souk/events?after=" + after);
            page.path("events").forEach(event -> all.add(event.toString()));
            after = page.path("next").asLong(-1);
        }
        return all;
    }

    private void tables(List<String> all) {
        for (JsonNode table : pages(
                TABLES + "ListTables",
                Edge.object(),
                "TableNames",
                "LastEvaluatedTableName",
                "ExclusiveStartTableName")) {
            ObjectNode scan = Edge.object().put("TableName", table.asText());
            pages(TABLES + "Scan", scan, "Items", "LastEvaluatedKey", "ExclusiveStartKey")
                    .forEach(item -> all.add(table.asText() + ": " + item));
        }
    }

    private void streams(List<String> all) {
        for (JsonNode stream : pages(
                STREAMS + "ListStreams",
                Edge.object(),
                "Streams",
                "LastEvaluatedStreamArn",
                "ExclusiveStartStreamArn")) {
            String arn = stream.path("StreamArn").asText();
            JsonNode shards = edge().call(
                            STREAMS + "DescribeStream", Edge.object().put("StreamArn", arn))
                    .at("/StreamDescription/Shards");
            for (JsonNode shard : shards) {
                records(arn, shard.path("ShardId").asText(), all);
            }
        }
    }

    private void records(String arn, String shard, List<String> all) {
        ObjectNode start = Edge.object().put("StreamArn", arn).put("ShardId", shard);
        String iterator = edge().call(STREAMS + "GetShardIterator", start.put("ShardIteratorType", "TRIM_HORIZON"))
                .path("ShardIterator")
                .asText();
        while (!iterator.isEmpty()) {
            JsonNode page = edge().call(STREAMS + "GetRecords", Edge.object().put("ShardIterator", iterator));
            page.path("Records").forEach(change -> all.add(arn + ": " + change));
            // An open shard has no end; an empty page means that nothing more was written.
            iterator = page.path("Records").isEmpty()
                    ? ""
                    : page.path("NextShardIterator").asText("");
        }
    }

    private void logs(List<String> all) {
        for (JsonNode group : pages(LOGS + "DescribeLogGroups", Edge.object(), "logGroups", "nextToken", "nextToken")) {
            String name = group.path("logGroupName").asText();
            pages(LOGS + "FilterLogEvents", Edge.object().put("logGroupName", name), "events", "nextToken", "nextToken")
                    .forEach(line -> all.add(name + ": " + line.path("message").asText()));
        }
    }

    private List<JsonNode> pages(String target, ObjectNode input, String items, String next, String token) {
        return edge().all(target, input, items, next, token);
    }

    private Edge edge() {
        return running.stack().edge();
    }
}
