package dev.souk.localstack.mappings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.Instant;

/**
 * What Lambda tells the on-failure destination about records it gave up: where they are, not what they hold.
 *
 * @param condition {@code RetryAttemptsExhausted} or {@code RecordAgeExceeded}
 */
record DiscardedBatch(StreamBatch batch, String shardId, String condition, boolean functionError) {

    JsonNode toJson(MappingSettings settings, String requestId, Instant now) {
        ObjectNode json = Json.object();
        json.putObject("requestContext")
                .put("requestId", requestId)
                .put("functionArn", settings.functionArn())
                .put("condition", condition)
                .put("approximateInvokeCount", batch.failures());
        ObjectNode response =
                json.putObject("responseContext").put("statusCode", 200).put("executedVersion", "$LATEST");
        if (functionError) {
            response.put("functionError", "Unhandled");
        }
        json.put("version", "1.0").put("timestamp", now.toString());
        StreamRecord first = batch.records().getFirst();
        StreamRecord last = batch.records().getLast();
        json.putObject("DDBStreamBatchInfo")
                .put("shardId", shardId)
                .put("startSequenceNumber", first.sequenceNumber())
                .put("endSequenceNumber", last.sequenceNumber())
                .put("approximateArrivalOfFirstRecord", first.createdAt().toString())
                .put("approximateArrivalOfLastRecord", last.createdAt().toString())
                .put("batchSize", batch.size())
                .put("streamArn", settings.sourceArn());
        return json;
    }
}
