package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The AWS JSON 1.0 protocol of Step Functions (target {@code AWSStepFunctions}), bodies in and bodies out. */
public final class StepFunctionsApi {
    private final ExecutionOperations executions;
    private final MachineOperations machines;
    private final TaskOperations tasks;

    public StepFunctionsApi(StateMachines stateMachines, Scheduler scheduler) {
        this.executions = new ExecutionOperations(stateMachines, scheduler);
        this.machines = new MachineOperations(stateMachines);
        this.tasks = new TaskOperations(stateMachines);
    }

    /** The execution that a task token was issued for; empty for text that is no token of this interpreter. */
    public static Optional<String> executionOf(String taskToken) {
        return TaskTokens.executionOf(taskToken);
    }

    /**
     * @param operation e.g. {@code StartExecution}
     * @param input the request's body, an object
     * @return the answer's body; timestamps are numbers of seconds since the epoch
     * @throws StepFunctionsFault for every refusal, {@code UnknownOperationException} for an operation that is not here
     */
    public JsonNode call(String operation, JsonNode input) {
        Request request = new Request(input);
        return switch (operation) {
            case "StartExecution" -> executions.start(request);
            case "DescribeExecution" -> executions.describe(request);
            case "ListExecutions" -> executions.list(request);
            case "GetExecutionHistory" -> executions.history(request);
            case "StopExecution" -> executions.stop(request);
            case "RedriveExecution" -> executions.redrive(request);
            case "ListStateMachines" -> machines.list(request);
            case "DescribeStateMachine" -> machines.describe(request);
            case "DescribeStateMachineForExecution" -> machines.describeForExecution(request);
            case "SendTaskSuccess" -> tasks.succeed(request);
            case "SendTaskFailure" -> tasks.fail(request);
            case "SendTaskHeartbeat" -> tasks.heartbeat(request);
            default ->
                throw new StepFunctionsFault(
                        "UnknownOperationException", "operation %s is not emulated".formatted(operation));
        };
    }
}
