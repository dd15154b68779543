package dev.souk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.eventbridge.EventBuses;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.LambdaFunctions;
import dev.souk.localstack.mappings.Mappings;
import dev.souk.localstack.sqs.QueueDepth;
import dev.souk.localstack.sqs.Queues;
import dev.souk.stepfunctions.ExecutionCounts;
import dev.souk.stepfunctions.StateMachines;
import java.util.Map;
import java.util.Set;

/**
 * Whether anything is under way inside the stack: an unread stream record, an undelivered event, a message some function
 * still has to take, a running execution.
 *
 * @param consumed names of the queues that functions read; dead letters rest in the others
 */
record Quiescence(
        Mappings mappings,
        EventBuses buses,
        Queues queues,
        Set<String> consumed,
        LambdaFunctions functions,
        StateMachines stateMachines) {

    JsonNode describe() {
        ExecutionCounts before = stateMachines.counts();
        ObjectNode state = now();
        // Work that moved on between two looks would be seen in neither place, so a second look must see the same.
        boolean still = state.path("idle").asBoolean() && now().equals(state);
        boolean noneStarted = stateMachines.counts().equals(before);
        return state.put("idle", still && noneStarted);
    }

    private ObjectNode now() {
        ExecutionCounts executions = stateMachines.counts();
        // An execution that waits for somebody to send its token back is at rest.
        long running = executions.running() - executions.openTaskTokens();
        int messages = queues.depths().entrySet().stream()
                .filter(entry -> consumed.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .mapToInt(Quiescence::total)
                .sum();
        int records = mappings.backlogs().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        boolean idle =
                running == 0 && messages == 0 && buses.pending() == 0 && functions.pending() == 0 && mappings.idle();
        return Json.object()
                .put("idle", idle)
                .put("executions", running)
                .put("messages", messages)
                .put("records", records)
                .put("deliveries", buses.pending())
                .put("asyncInvocations", functions.pending());
    }

    private static int total(QueueDepth depth) {
        return depth.visible() + depth.inFlight() + depth.delayed();
    }
}
