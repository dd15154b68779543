package dev.souk.localstack.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.Place;
import dev.souk.localstack.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets one operation of a service go wrong for callers that have a role; a developer's calls are left alone. */
public record FaultyService(JsonService service, String operation, Place place, FaultInjection faults)
        implements JsonService {

    private static final String PUT_EVENTS = "PutEvents";
    private static final String START_EXECUTION = "StartExecution";

    /** @param eventBridge whose PutEvents is to go wrong */
    public static FaultyService putEvents(JsonService eventBridge, FaultInjection faults) {
        return new FaultyService(eventBridge, PUT_EVENTS, Place.PUBLISH, faults);
    }

    /** @param stepFunctions whose StartExecution is to go wrong */
    public static FaultyService startExecution(JsonService stepFunctions, FaultInjection faults) {
        return new FaultyService(stepFunctions, START_EXECUTION, Place.START, faults);
    }

    @Override
    public String target() {
        return service.target();
    }

    @Override
    public JsonNode call(String called, JsonNode input, Caller caller) {
        Fault fault = called.equals(operation) && caller instanceof Caller.Role role
                ? faults.at(place, role.roleArn(), role.sdkCall())
                : null;
        return meet(fault, called, input, caller);
    }

    private JsonNode meet(@Nullable Fault fault, String called, JsonNode input, Caller caller) {
        return switch (fault) {
            case null -> service.call(called, input, caller);
            case THROTTLED -> throw AwsFault.client("ThrottlingException", "Rate exceeded");
            case FAILED_BEFORE -> throw failed();
            case REPLY_LOST -> {
                service.call(called, input, caller);
                throw failed();
            }
            case ENTRIES_REFUSED -> halfOf(called, input, caller);
            default -> {
                faults.slow();
                yield service.call(called, input, caller);
            }
        };
    }

    private static AwsFault failed() {
        return new AwsFault("InternalFailure", 500, "The request processing has failed (an injected fault)");
    }

    /** The service takes every second entry, beginning with the second. */
    private JsonNode halfOf(String called, JsonNode input, Caller caller) {
        List<JsonNode> entries = Json.elements(input.path("Entries"));
        ObjectNode half = Json.object();
        ArrayNode taken = half.putArray("Entries");
        for (int i = 1; i < entries.size(); i += 2) {
            taken.add(entries.get(i));
        }
        JsonNode answer = taken.isEmpty() ? Json.object() : service.call(called, half, caller);
        ObjectNode whole = Json.object();
        ArrayNode results = whole.putArray("Entries");
        for (int i = 0; i < entries.size(); i++) {
            if (i % 2 == 0) {
                results.addObject()
                        .put("ErrorCode", i % 4 == 0 ? "ThrottlingException" : "InternalFailure")
                        .put("ErrorMessage", "the entry could not be taken (an injected fault)");
            } else {
                results.add(answer.path("Entries").path(i / 2));
            }
        }
        int refused = (entries.size() + 1) / 2;
        return whole.put("FailedEntryCount", answer.path("FailedEntryCount").asInt() + refused);
    }
}
