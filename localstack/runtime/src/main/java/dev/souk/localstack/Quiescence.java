package dev.souk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.dynamodb.DynamoDb;
import dev.souk.localstack.eventbridge.EventBuses;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.LambdaFunctions;
import dev.souk.localstack.mappings.Mappings;
import dev.souk.localstack.sqs.QueueDepth;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.time.Work;
import dev.souk.stepfunctions.ExecutionCounts;
import dev.souk.stepfunctions.StateMachines;

/**
 * Whether anything is under way inside the stack: an unread stream record, an undelivered event, a message some function
 * still has to take, a running execution or function, a write that no stream reader has heard of, a request of a client.
 *
 * @param requests of the API's clients
 */
record Quiescence(
        DynamoDb dynamoDb,
        Mappings mappings,
        EventBuses buses,
        Queues queues,
        LambdaFunctions functions,
        StateMachines stateMachines,
        Work requests) {

    /**
     * Counts in the order in which work moves on: request, bus, queue, execution, function, table, stream. What moves meanwhile
     * goes to a place still to be counted, or it shows as something that has begun; then nothing is at rest.
     */
    JsonNode describe() {
        long before = begun();
        int asked = requests.underWay();
        int deliveries = buses.pending();
        int messages = mappings.queueArns().stream()
                .mapToInt(arn -> total(queues.byArn(arn).depth()))
                .sum();
        ExecutionCounts executions = stateMachines.counts();
        // An execution that waits for somebody to send its token back is at rest.
        long running = executions.running() - executions.openTaskTokens();
        int queued = functions.queued().underWay();
        int invocations = functions.invocations().underWay();
        int writes = dynamoDb.writes().underWay();
        int records = mappings.backlogs().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        boolean read = mappings.idle();
        boolean empty = asked + deliveries + messages + running + queued + invocations + writes + records == 0;
        return Json.object()
                .put("idle", empty && read && begun() == before)
                .put("requests", asked)
                .put("deliveries", deliveries)
                .put("messages", messages)
                .put("executions", running)
                .put("asyncInvocations", queued)
                .put("invocations", invocations)
                .put("writes", writes)
                .put("records", records);
    }

    private long begun() {
        return requests.begun()
                + buses.begun()
                + functions.queued().begun()
                + stateMachines.counts().started()
                + functions.invocations().begun()
                + dynamoDb.writes().begun();
    }

    private static int total(QueueDepth depth) {
        return depth.visible() + depth.inFlight() + depth.delayed();
    }
}
