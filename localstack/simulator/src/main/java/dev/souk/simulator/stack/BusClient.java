package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** PutEvents onto the buses of the simulated stack. */
record BusClient(JsonService eventBridge) implements EventBridgeClient {

    @Override
    public PutEventsResponse putEvents(PutEventsRequest request) {
        ObjectNode input = Json.object();
        ArrayNode entries = input.putArray("Entries");
        request.entries()
                .forEach(entry -> entries.addObject()
                        .put("EventBusName", entry.eventBusName())
                        .put("Source", entry.source())
                        .put("DetailType", entry.detailType())
                        .put("Detail", entry.detail()));
        JsonNode answer = eventBridge.call("PutEvents", input, new Caller.Developer());
        List<PutEventsResultEntry> results = new ArrayList<>();
        for (JsonNode result : answer.path("Entries")) {
            results.add(PutEventsResultEntry.builder()
                    .eventId(Json.text(result, "EventId").orElse(null))
                    .errorCode(Json.text(result, "ErrorCode").orElse(null))
                    .errorMessage(Json.text(result, "ErrorMessage").orElse(null))
                    .build());
        }
        return PutEventsResponse.builder()
                .failedEntryCount(answer.path("FailedEntryCount").asInt())
                .entries(results)
                .build();
    }

    @Override
    public String serviceName() {
        return "events";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
