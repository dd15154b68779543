package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.Instant;
import java.util.List;

/**
 * Consecutive records of a shard that a function gets at once.
 *
 * @param failures how often this batch has failed; halving a batch does not count
 */
record StreamBatch(List<StreamRecord> records, int failures) {

    int size() {
        return records.size();
    }

    StreamBatch failedAgain() {
        return new StreamBatch(records, failures + 1);
    }

    StreamBatch firstHalf() {
        return new StreamBatch(records.subList(0, size() / 2), failures);
    }

    StreamBatch secondHalf() {
        return new StreamBatch(records.subList(size() / 2, size()), failures);
    }

    /** What is left from the first failed record on: that one has failed once, whatever came before it. */
    StreamBatch from(int index) {
        return new StreamBatch(records.subList(index, size()), index == 0 ? failures + 1 : 1);
    }

    StreamBatch notBefore(Instant oldest) {
        return new StreamBatch(
                records.stream()
                        .filter(record -> !record.createdAt().isBefore(oldest))
                        .toList(),
                failures);
    }

    StreamBatch before(Instant oldest) {
        return new StreamBatch(
                records.stream()
                        .filter(record -> record.createdAt().isBefore(oldest))
                        .toList(),
                failures);
    }

    List<String> sequenceNumbers() {
        return records.stream().map(StreamRecord::sequenceNumber).toList();
    }

    JsonNode event(String streamArn) {
        String region = streamArn.split(":", -1)[3];
        ArrayNode events = Json.array();
        records.forEach(record -> events.addObject()
                .<ObjectNode>setAll(record.event())
                .put("awsRegion", region)
                .put("eventSourceARN", streamArn));
        return Json.object().set("Records", events);
    }
}
