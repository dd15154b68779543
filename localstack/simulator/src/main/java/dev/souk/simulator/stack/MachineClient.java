package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import dev.souk.stepfunctions.StepFunctionsApi;
import dev.souk.stepfunctions.StepFunctionsFault;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;

/** StartExecution on the simulated stack's state machines. */
record MachineClient(StepFunctionsApi api) implements SfnClient {

    @Override
    public StartExecutionResponse startExecution(StartExecutionRequest request) {
        try {
            JsonNode answer = api.call(
                    "StartExecution",
                    Json.object()
                            .put("stateMachineArn", request.stateMachineArn())
                            .put("name", request.name())
                            .put("input", request.input()));
            return StartExecutionResponse.builder()
                    .executionArn(answer.path("executionArn").asText())
                    .build();
        } catch (StepFunctionsFault fault) {
            throw refusal(fault);
        }
    }

    private static SfnException refusal(StepFunctionsFault fault) {
        var builder = fault.code().equals("ExecutionAlreadyExists")
                ? ExecutionAlreadyExistsException.builder()
                : SfnException.builder();
        return (SfnException)
                builder.message(fault.getMessage()).statusCode(400).build();
    }

    @Override
    public String serviceName() {
        return "states";
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
