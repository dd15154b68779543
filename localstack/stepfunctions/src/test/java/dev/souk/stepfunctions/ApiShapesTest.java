package dev.souk.stepfunctions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineForExecutionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.ListExecutionsResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.RedriveExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StopExecutionResponse;

/** Holds every member of every answer, and every event, against the shapes that AWS's own SDK reads. */
class ApiShapesTest {
    private static final String EVERYTHING = """
            "StartAt": "A", "States": {
              "A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "C"},
              "C": {"Type": "Choice", "Choices": [{"Condition": true, "Next": "P"}]},
              "P": {"Type": "Parallel", "Next": "M", "Branches": [
                {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 1, "End": true}}}]},
              "M": {"Type": "Map", "Items": [1, 2], "Next": "Bad", "ItemProcessor": {
                "StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}}},
              "Bad": {"Type": "Parallel", "Next": "Token", "Branches": [
                {"StartAt": "B1", "States": {"B1": {"Type": "Map", "Items": [1, 2], "End": true, "ItemProcessor": {
                  "StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E"}}}}}},
                {"StartAt": "B2", "States": {"B2": {"Type": "Wait", "Seconds": 9, "End": true}}},
                {"StartAt": "B3", "States": {"B3": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "End": true}}}],
                "Catch": [{"ErrorEquals": ["E"], "Next": "Token"}]},
              "Token": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Next": "S",
                "TimeoutSeconds": 9, "HeartbeatSeconds": 5, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Q"}]},
              "Q": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Output": "{% $none %}", "End": true},
              "S": {"Type": "Succeed"}}""";

    private final Interpreter interpreter = Interpreter.of(EVERYTHING);

    /** Runs through a failure, a redrive that is stopped and one that succeeds, and checks what is answered on the way. */
    @Test
    void every_answer_has_the_shape_that_the_sdk_reads() {
        interpreter.tasks.neverAnswers("B3");
        Interpreter.Run run = interpreter.run("{}");
        checkQueries(run.arn());
        conforms(
                interpreter.call("RedriveExecution", "executionArn", run.arn()),
                RedriveExecutionResponse.builder().build());
        conforms(
                interpreter.call("StopExecution", "executionArn", run.arn()),
                StopExecutionResponse.builder().build());
        checkQueries(run.arn());
        Set<String> known = new HashSet<>();
        HistoryEventType.knownValues().forEach(type -> known.add(type.toString()));
        assertThat(known).containsAll(run.types());
        assertThat(run.types())
                .contains("MapIterationFailed", "MapIterationAborted", "WaitStateAborted", "TaskStateAborted")
                .contains("TaskSubmitted", "TaskTimedOut", "EvaluationFailed", "ExecutionRedriven", "ExecutionAborted");
    }

    private void checkQueries(String arn) {
        conforms(
                interpreter.api.call("StartExecution", Json.object().put("stateMachineArn", Interpreter.MACHINE)),
                StartExecutionResponse.builder().build());
        conforms(
                interpreter.call("DescribeExecution", "executionArn", arn),
                DescribeExecutionResponse.builder().build());
        conforms(
                interpreter.call("GetExecutionHistory", "executionArn", arn),
                GetExecutionHistoryResponse.builder().build());
        conforms(
                interpreter.call("ListExecutions", "stateMachineArn", Interpreter.MACHINE),
                ListExecutionsResponse.builder().build());
        conforms(
                interpreter.api.call("ListStateMachines", Json.object()),
                ListStateMachinesResponse.builder().build());
        conforms(
                interpreter.call("DescribeStateMachine", "stateMachineArn", Interpreter.MACHINE),
                DescribeStateMachineResponse.builder().build());
        conforms(
                interpreter.call("DescribeStateMachineForExecution", "executionArn", arn),
                DescribeStateMachineForExecutionResponse.builder().build());
    }

    private static void conforms(JsonNode answer, SdkPojo shape) {
        Map<String, SdkField<?>> fields = new HashMap<>();
        shape.sdkFields().forEach(field -> fields.put(field.locationName(), field));
        answer.properties().forEach(member -> {
            SdkField<?> field = fields.get(member.getKey());
            assertThat(field)
                    .as("%s has no member %s", shape.getClass(), member.getKey())
                    .isNotNull();
            if (field != null) {
                memberConforms(member.getValue(), field);
            }
        });
    }

    private static void memberConforms(JsonNode value, SdkField<?> field) {
        String about = "%s = %s".formatted(field.locationName(), value);
        switch (field.marshallingType().getTargetClass().getSimpleName()) {
            case "String" -> assertThat(value.isTextual()).as(about).isTrue();
            case "Integer", "Long" ->
                assertThat(value.isIntegralNumber()).as(about).isTrue();
            case "Boolean" -> assertThat(value.isBoolean()).as(about).isTrue();
            case "Instant" -> assertThat(value.isNumber()).as(about).isTrue();
            case "Map" ->
                value.forEach(item -> assertThat(item.isTextual()).as(about).isTrue());
            case "List" -> {
                SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
                value.forEach(element -> memberConforms(element, item));
            }
            case "SdkPojo" ->
                conforms(value, SdkPojo.class.cast(field.constructor().get()));
            case String other -> throw new AssertionError("unexpected type %s of %s".formatted(other, about));
        }
    }
}
