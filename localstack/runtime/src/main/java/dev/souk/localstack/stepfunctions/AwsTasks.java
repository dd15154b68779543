package dev.souk.localstack.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.stepfunctions.LambdaInvoke;
import dev.souk.stepfunctions.TaskCall;
import dev.souk.stepfunctions.TaskOutcome;
import dev.souk.stepfunctions.TaskOutcome.Succeeded;
import dev.souk.stepfunctions.TaskOutcome.TaskFailure;
import dev.souk.stepfunctions.TaskRunner;
import java.util.function.Consumer;

/** Calls the stack's functions and buses for Task states, by the rights of the state machine's role. */
public final class AwsTasks implements TaskRunner {
    private final Functions functions;
    private final JsonService events;
    private final Authorization authorization;

    /** @param events EventBridge */
    public AwsTasks(Functions functions, JsonService events, Authorization authorization) {
        this.functions = functions;
        this.events = events;
        this.authorization = authorization;
    }

    @Override
    public void run(TaskCall call, Consumer<TaskOutcome> answer) {
        answer.accept(
                switch (call.resource()) {
                    case LAMBDA_INVOKE, LAMBDA_INVOKE_AND_WAIT -> invoke(call);
                    case PUT_EVENTS -> putEvents(call);
                });
    }

    private TaskOutcome invoke(TaskCall call) {
        String function = functionArn(call);
        JsonNode payload = call.arguments().has("Payload") ? call.arguments().path("Payload") : Json.object();
        try {
            authorization.requireRole(call.roleArn(), "lambda:InvokeFunction", function);
            if (call.arguments().path("InvocationType").asText().equals("Event")) {
                functions.invokeAsync(function, payload);
                return new Succeeded(Json.object().put("StatusCode", 202));
            }
            Invocation invocation = functions.invoke(function, payload);
            return invocation.failed()
                    ? LambdaInvoke.functionError(invocation.payload())
                    : LambdaInvoke.answered(invocation.payload());
        } catch (AwsFault fault) {
            return LambdaInvoke.serviceError(fault.code(), String.valueOf(fault.getMessage()));
        }
    }

    /** A bare name means a function of the account that the execution runs in. */
    private static String functionArn(TaskCall call) {
        String name = call.arguments().path("FunctionName").asText();
        String[] execution = call.executionArn().split(":", -1);
        String arn = name.startsWith("arn:")
                ? name
                : "arn:aws:lambda:%s:%s:function:%s".formatted(execution[3], execution[4], name);
        return Json.text(call.arguments(), "Qualifier")
                .map(qualifier -> arn + ':' + qualifier)
                .orElse(arn);
    }

    private TaskOutcome putEvents(TaskCall call) {
        ObjectNode input = Json.object();
        var entries = input.putArray("Entries");
        for (JsonNode entry : call.arguments().path("Entries")) {
            entries.add(withTextDetail(entry));
        }
        try {
            return new Succeeded(events.call("PutEvents", input, new Caller.Role(call.roleArn())));
        } catch (AwsFault fault) {
            return new TaskFailure("EventBridge." + fault.code(), String.valueOf(fault.getMessage()));
        }
    }

    /** The optimised integration takes the detail as JSON and sends it as text. */
    private static JsonNode withTextDetail(JsonNode entry) {
        ObjectNode copy = Json.object().setAll((ObjectNode) entry.deepCopy());
        return entry.path("Detail").isObject() ? copy.put("Detail", Json.write(entry.path("Detail"))) : copy;
    }
}
