package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import java.util.List;

/** What SQS's batch calls have in common: one to ten entries with ids of their own, and an answer for each. */
final class BatchEntries {
    private static final int MOST = 10;

    private BatchEntries() {}

    static List<JsonNode> of(JsonNode input) {
        List<JsonNode> entries = Json.elements(input.path("Entries"));
        if (entries.isEmpty()) {
            throw AwsFault.client("EmptyBatchRequest", "expected at least one batch entry, got none");
        }
        if (entries.size() > MOST) {
            throw AwsFault.client(
                    "TooManyEntriesInBatchRequest", "expected at most 10 batch entries, got " + entries.size());
        }
        long distinct = entries.stream()
                .map(entry -> entry.path("Id").asText())
                .distinct()
                .count();
        if (distinct < entries.size()) {
            throw AwsFault.client("BatchEntryIdsNotDistinct", "expected distinct batch entry ids, got repeated ones");
        }
        return entries;
    }

    static JsonNode failure(String id, AwsFault fault) {
        return Json.object()
                .put("Id", id)
                .put("SenderFault", fault.status() < 500)
                .put("Code", fault.code())
                .put("Message", fault.getMessage());
    }

    static JsonNode answer(ArrayNode successful, ArrayNode failed) {
        ObjectNode answer = Json.object();
        answer.set("Successful", successful);
        answer.set("Failed", failed);
        return answer;
    }
}
