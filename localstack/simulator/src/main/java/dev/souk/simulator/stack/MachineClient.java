package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import dev.souk.stepfunctions.StepFunctionsApi;
import dev.souk.stepfunctions.StepFunctionsFault;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionRequest;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.ExecutionNotRedrivableException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionRequest;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessRequest;
import software.amazon.awssdk.services.sfn.model.SendTaskSuccessResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Starting, describing, redriving and resuming executions of the simulated stack's state machines. */
record MachineClient(StepFunctionsApi api) implements SfnClient {

    @Override
    public StartExecutionResponse startExecution(StartExecutionRequest request) {
        JsonNode answer = call(
                "StartExecution",
                Json.object()
                        .put("stateMachineArn", request.stateMachineArn())
                        .put("name", request.name())
                        .put("input", request.input()));
        return StartExecutionResponse.builder()
                .executionArn(answer.path("executionArn").asText())
                .startDate(
                        Instant.ofEpochMilli(Math.round(answer.path("startDate").asDouble() * 1000)))
                .build();
    }

    @Override
    public DescribeExecutionResponse describeExecution(DescribeExecutionRequest request) {
        JsonNode answer = call("DescribeExecution", Json.object().put("executionArn", request.executionArn()));
        return DescribeExecutionResponse.builder()
                .executionArn(request.executionArn())
                .status(answer.path("status").asText())
                .error(text(answer, "error"))
                .cause(text(answer, "cause"))
                .build();
    }

    @Override
    public RedriveExecutionResponse redriveExecution(RedriveExecutionRequest request) {
        call("RedriveExecution", Json.object().put("executionArn", request.executionArn()));
        return RedriveExecutionResponse.builder().build();
    }

    @Override
    public SendTaskSuccessResponse sendTaskSuccess(SendTaskSuccessRequest request) {
        call(
                "SendTaskSuccess",
                Json.object().put("taskToken", request.taskToken()).put("output", request.output()));
        return SendTaskSuccessResponse.builder().build();
    }

    private JsonNode call(String operation, JsonNode input) {
        try {
            return api.call(operation, input);
        } catch (StepFunctionsFault fault) {
            throw refusal(fault);
        }
    }

    private static @Nullable String text(JsonNode answer, String field) {
        return answer.hasNonNull(field) ? answer.path(field).asText() : null;
    }

    private static SfnException refusal(StepFunctionsFault fault) {
        var builder = switch (fault.code()) {
            case "ExecutionAlreadyExists" -> ExecutionAlreadyExistsException.builder();
            case "ExecutionDoesNotExist" -> ExecutionDoesNotExistException.builder();
            case "ExecutionNotRedrivable" -> ExecutionNotRedrivableException.builder();
            case "TaskDoesNotExist" -> TaskDoesNotExistException.builder();
            case "TaskTimedOut" -> TaskTimedOutException.builder();
            case "InvalidToken" -> InvalidTokenException.builder();
            default -> SfnException.builder();
        };
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
