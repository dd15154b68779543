package dev.souk.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operations by which a task token comes back. */
final class TaskOperations {
    private final StateMachines stateMachines;

    TaskOperations(StateMachines stateMachines) {
        this.stateMachines = stateMachines;
    }

    ObjectNode succeed(Request request) {
        String token = request.requiredText("taskToken");
        JsonNode output = output(request.requiredText("output"));
        stateMachines.task(token).tokenSucceeded(token, output);
        return Json.object();
    }

    private static JsonNode output(String text) {
        try {
            return Json.parse(text);
        } catch (JsonProcessingException e) {
            throw new StepFunctionsFault("InvalidOutput", "Invalid Output: '%s'".formatted(e.getOriginalMessage()));
        }
    }

    ObjectNode fail(Request request) {
        String token = request.requiredText("taskToken");
        stateMachines.task(token).tokenFailed(token, new ErrorOutput(request.text("error"), request.text("cause")));
        return Json.object();
    }

    ObjectNode heartbeat(Request request) {
        String token = request.requiredText("taskToken");
        stateMachines.task(token).heartbeat(token);
        return Json.object();
    }
}
