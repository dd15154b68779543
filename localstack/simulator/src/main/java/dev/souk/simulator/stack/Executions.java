package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.stepfunctions.StepFunctionsApi;
import java.util.ArrayList;
import java.util.List;

/** The executions of the simulated state machines, as their API shows them. */
public record Executions(StepFunctionsApi api) {

    /** Names of those that have not ended. */
    public List<String> running() {
        return all().stream()
                .filter(execution -> execution.path("status").asText().equals("RUNNING"))
                .map(execution -> execution.path("name").asText())
                .toList();
    }

    /** The events of each. */
    public List<List<JsonNode>> histories() {
        return all().stream()
                .map(execution -> Json.elements(call(
                                "GetExecutionHistory",
                                "executionArn",
                                execution.path("executionArn").asText())
                        .path("events")))
                .toList();
    }

    /** Stops every run of an order's checkout, as an operator by mistake. */
    public void abort(String order) {
        for (JsonNode execution : all()) {
            String name = execution.path("name").asText();
            boolean running = execution.path("status").asText().equals("RUNNING");
            if (running && (name.equals(order) || name.startsWith(order + "-"))) {
                call(
                        "StopExecution",
                        "executionArn",
                        execution.path("executionArn").asText());
            }
        }
    }

    private List<JsonNode> all() {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode machine : api.call("ListStateMachines", Json.object()).path("stateMachines")) {
            ObjectNode request = Json.object()
                    .put("stateMachineArn", machine.path("stateMachineArn").asText());
            JsonNode page;
            do {
                page = api.call("ListExecutions", request);
                all.addAll(Json.elements(page.path("executions")));
                request.set("nextToken", page.path("nextToken"));
            } while (page.has("nextToken"));
        }
        return all;
    }

    private JsonNode call(String operation, String field, String value) {
        return api.call(operation, Json.object().put(field, value));
    }
}
