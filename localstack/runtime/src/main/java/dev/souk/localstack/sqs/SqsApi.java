package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.time.Scheduler;
import java.util.List;

/** SQS's JSON protocol over the queues of the stack. */
public final class SqsApi implements JsonService {
    private final Queues queues;
    private final Authorization authorization;
    private final MessageMoves moves;

    public SqsApi(Queues queues, Authorization authorization, Scheduler scheduler) {
        this.queues = queues;
        this.authorization = authorization;
        this.moves = new MessageMoves(queues, scheduler);
    }

    @Override
    public String target() {
        return "AmazonSQS";
    }

    @Override
    public JsonNode call(String operation, JsonNode input, Caller caller) {
        return switch (operation) {
            case "ListQueues" -> listQueues(input, caller);
            case "GetQueueUrl" -> getQueueUrl(input, caller);
            case "StartMessageMoveTask" -> startMove(input, caller);
            case "ListMessageMoveTasks" -> listMoves(input, caller);
            case "ListDeadLetterSourceQueues" ->
                deadLetterSources(allowed("ListDeadLetterSourceQueues", input, caller));
            case "GetQueueAttributes" -> QueueAttributes.of(allowed("GetQueueAttributes", input, caller), input);
            case "SendMessage", "SendMessageBatch" -> send(operation, input, caller);
            case "ReceiveMessage" -> new ReceiveCall(allowed("ReceiveMessage", input, caller)).answer(input);
            case "DeleteMessage", "DeleteMessageBatch", "ChangeMessageVisibility", "ChangeMessageVisibilityBatch" ->
                settle(operation, input, caller);
            case "PurgeQueue" -> purge(allowed("PurgeQueue", input, caller));
            default ->
                throw AwsFault.client(
                        "UnknownOperationException", "operation %s of SQS is not emulated".formatted(operation));
        };
    }

    private JsonNode send(String operation, JsonNode input, Caller caller) {
        SendCall call = new SendCall(allowed("SendMessage", input, caller), sender(caller));
        return operation.equals("SendMessage") ? call.one(input) : call.batch(input);
    }

    private JsonNode settle(String operation, JsonNode input, Caller caller) {
        String action = operation.startsWith("Delete") ? "DeleteMessage" : "ChangeMessageVisibility";
        SettleCall call = new SettleCall(allowed(action, input, caller));
        return switch (operation) {
            case "DeleteMessage" -> call.delete(input);
            case "ChangeMessageVisibility" -> call.changeVisibility(input);
            case "DeleteMessageBatch" -> call.each(input, call::delete);
            default -> call.each(input, call::changeVisibility);
        };
    }

    /** AWS checks ListQueues against {@code *}: it names no queue. */
    private JsonNode listQueues(JsonNode input, Caller caller) {
        require(caller, "ListQueues", "*");
        String prefix = Json.text(input, "QueueNamePrefix").orElse("");
        return urls(
                "QueueUrls",
                queues.all().stream()
                        .filter(queue -> queue.settings().name().startsWith(prefix))
                        .toList());
    }

    private JsonNode getQueueUrl(JsonNode input, Caller caller) {
        Queue queue = queues.byName(Json.required(input, "QueueName"));
        require(caller, "GetQueueUrl", queue.settings().arn());
        return Json.object().put("QueueUrl", queue.settings().url());
    }

    private JsonNode startMove(JsonNode input, Caller caller) {
        String source = Json.required(input, "SourceArn");
        require(caller, "StartMessageMoveTask", source);
        return moves.start(source, Json.text(input, "DestinationArn"));
    }

    private JsonNode listMoves(JsonNode input, Caller caller) {
        String source = Json.required(input, "SourceArn");
        require(caller, "ListMessageMoveTasks", source);
        return moves.list(source);
    }

    private JsonNode deadLetterSources(Queue queue) {
        return urls("queueUrls", queues.sourcesOf(queue));
    }

    private static JsonNode purge(Queue queue) {
        queue.purge();
        return Json.object();
    }

    private static JsonNode urls(String field, List<Queue> queues) {
        ArrayNode urls = Json.array();
        queues.forEach(queue -> urls.add(queue.settings().url()));
        return Json.object().set(field, urls);
    }

    private Queue allowed(String action, JsonNode input, Caller caller) {
        Queue queue = queues.byUrl(Json.required(input, "QueueUrl"));
        require(caller, action, queue.settings().arn());
        return queue;
    }

    private void require(Caller caller, String action, String resource) {
        if (caller instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), "sqs:" + action, resource);
        }
    }

    private static String sender(Caller caller) {
        return switch (caller) {
            case Caller.Role role -> role.roleArn().substring(role.roleArn().lastIndexOf('/') + 1);
            case Caller.Developer _ -> "developer";
        };
    }
}
