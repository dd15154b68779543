package dev.souk.localstack.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.stepfunctions.StepFunctionsApi;
import dev.souk.stepfunctions.StepFunctionsFault;
import java.util.Optional;

/** Step Functions' JSON protocol, each call checked against the caller's role. */
public final class StateMachinesApi implements JsonService {
    private final StepFunctionsApi api;
    private final Authorization authorization;

    public StateMachinesApi(StepFunctionsApi api, Authorization authorization) {
        this.api = api;
        this.authorization = authorization;
    }

    @Override
    public String target() {
        return "AWSStepFunctions";
    }

    @Override
    public JsonNode call(String operation, JsonNode input, Caller caller) {
        if (caller instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), "states:" + operation, resource(operation, input));
        }
        return answer(operation, input);
    }

    /** Starts an execution under a name that is made up, for a rule that targets a state machine. */
    public void start(String stateMachineArn, JsonNode input) {
        answer(
                "StartExecution",
                Json.object().put("stateMachineArn", stateMachineArn).put("input", Json.write(input)));
    }

    private JsonNode answer(String operation, JsonNode input) {
        try {
            return api.call(operation, input);
        } catch (StepFunctionsFault fault) {
            throw AwsFault.client(fault.code(), String.valueOf(fault.getMessage()));
        }
    }

    /** What a policy has to name for the operation: its execution, its state machine, or everything. */
    private static String resource(String operation, JsonNode input) {
        if (operation.startsWith("SendTask")) {
            return Json.text(input, "taskToken")
                    .flatMap(StepFunctionsApi::executionOf)
                    .flatMap(StateMachinesApi::machineOf)
                    .orElse("*");
        }
        return Json.text(input, "executionArn")
                .or(() -> Json.text(input, "stateMachineArn"))
                .orElse("*");
    }

    private static Optional<String> machineOf(String executionArn) {
        int name = executionArn.lastIndexOf(':');
        return name < 0
                ? Optional.empty()
                : Optional.of(executionArn.substring(0, name).replace(":execution:", ":stateMachine:"));
    }
}
