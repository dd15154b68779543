package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepFunctionsApiTest {
    private static final String WAITS = """
            "StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 10, "End": true}}""";
    private static final String EXECUTION = "arn:aws:states:eu-central-1:000000000000:execution:machine:order-1";

    private final Interpreter interpreter = Interpreter.of(WAITS);

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StepFunctionsFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(code));
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.path("executions")
                .forEach(execution -> names.add(execution.path("name").asText()));
        return names;
    }

    @Test
    void start_answers_arn_and_moment() {
        JsonNode answer = interpreter.api.call("StartExecution", json("""
                {"stateMachineArn": "%s", "name": "order-1", "input": "{}"}""".formatted(Interpreter.MACHINE)));
        assertThat(answer.path("executionArn").asText()).isEqualTo(EXECUTION);
        assertThat(answer.path("startDate").decimalValue()).isEqualByComparingTo(new BigDecimal("1772366400"));
    }

    @Test
    void same_start_while_running_finds_the_same_execution() {
        assertThat(interpreter.start("order-1", "{\"a\":1}")).isEqualTo(interpreter.start("order-1", "{ \"a\": 1 }"));
        assertThat(interpreter.machines.counts().started()).isEqualTo(1);
    }

    @Test
    void same_name_with_other_input_or_after_the_end_is_refused() {
        interpreter.start("order-1", "{}");
        refused("ExecutionAlreadyExists", () -> interpreter.start("order-1", "{\"a\":1}"));
        interpreter.time.runToEnd();
        refused("ExecutionAlreadyExists", () -> interpreter.start("order-1", "{}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "a/b",
                "a:b",
                "a*",
                "a\u0000",
                "12345678901234567890123456789012345678901234567890123456789012345678901234567890x"
            })
    void names_that_aws_refuses_are_refused(String name) {
        refused("InvalidName", () -> interpreter.start(name, "{}"));
    }

    @Test
    void execution_without_a_name_gets_one() {
        assertThat(interpreter.start("{}")).isNotEqualTo(interpreter.start("{}"));
    }

    @Test
    void input_has_to_be_json_of_256_kibibytes_at_most() {
        refused("InvalidExecutionInput", () -> interpreter.start("{"));
        refused("InvalidExecutionInput", () -> interpreter.start("{} {}"));
        refused("InvalidExecutionInput", () -> interpreter.start("\"" + "x".repeat(256 * 1024) + "\""));
    }

    @Test
    void describe_tells_the_whole_story() {
        interpreter.start("order-1", "{\"a\":1}");
        interpreter.time.runToEnd();
        assertThat(interpreter.call("DescribeExecution", "executionArn", EXECUTION))
                .isEqualTo(json("""
                {"executionArn": "%s", "stateMachineArn": "%s", "name": "order-1", "status": "SUCCEEDED",
                 "startDate": 1772366400.000, "stopDate": 1772366410.000, "redriveCount": 0, "input": "{\\"a\\":1}",
                 "inputDetails": {"included": true}, "output": "{\\"a\\":1}", "outputDetails": {"included": true},
                 "redriveStatus": "NOT_REDRIVABLE", "redriveStatusReason": "Execution is SUCCEEDED and cannot be redriven"}""".formatted(EXECUTION, Interpreter.MACHINE)));
    }

    @Test
    void list_is_newest_first_by_pages_and_by_status() {
        for (String name : List.of("a", "b", "c")) {
            interpreter.start(name, "{}");
        }
        interpreter.time.runToEnd();
        interpreter.start("d", "{}");
        String list = "{\"stateMachineArn\": \"%s\", %s}";
        JsonNode first =
                interpreter.api.call("ListExecutions", json(list.formatted(Interpreter.MACHINE, "\"maxResults\": 3")));
        assertThat(names(first)).containsExactly("d", "c", "b");
        JsonNode rest = interpreter.api.call(
                "ListExecutions",
                json(list.formatted(
                        Interpreter.MACHINE, "\"maxResults\": 3, \"nextToken\": " + first.get("nextToken"))));
        assertThat(names(rest)).containsExactly("a");
        assertThat(rest.has("nextToken")).isFalse();
        JsonNode running = interpreter.api.call(
                "ListExecutions", json(list.formatted(Interpreter.MACHINE, "\"statusFilter\": \"RUNNING\"")));
        assertThat(names(running)).containsExactly("d");
        refused(
                "InvalidToken",
                () -> interpreter.api.call(
                        "ListExecutions", json(list.formatted(Interpreter.MACHINE, "\"nextToken\": \"x\""))));
        refused(
                "ValidationException",
                () -> interpreter.api.call(
                        "ListExecutions", json(list.formatted(Interpreter.MACHINE, "\"maxResults\": 1001"))));
    }

    @Test
    void history_comes_in_either_order_and_by_pages() {
        interpreter.start("order-1", "{}");
        interpreter.time.runToEnd();
        JsonNode reversed = interpreter.api.call("GetExecutionHistory", json("""
                {"executionArn": "%s", "reverseOrder": true, "maxResults": 1}""".formatted(EXECUTION)));
        assertThat(reversed.at("/events/0/type").asText()).isEqualTo("ExecutionSucceeded");
        JsonNode next =
                interpreter.api.call("GetExecutionHistory", json("""
                {"executionArn": "%s", "reverseOrder": true, "maxResults": 10, "nextToken": %s}""".formatted(EXECUTION, reversed.get("nextToken"))));
        assertThat(next.at("/events/0/type").asText()).isEqualTo("WaitStateExited");
        assertThat(next.at("/events/2")).isEqualTo(json("""
                {"timestamp": 1772366400.000, "type": "ExecutionStarted", "id": 1, "previousEventId": 0,
                 "executionStartedEventDetails": {"input": "{}", "inputDetails": {"truncated": false}, "roleArn": "%s"}}""".formatted(Interpreter.ROLE)));
    }

    @Test
    void stop_ends_a_running_execution_and_leaves_an_ended_one_as_it_is() {
        interpreter.start("order-1", "{}");
        String stop = "{\"executionArn\": \"%s\", \"error\": \"E\", \"cause\": \"%s\"}";
        JsonNode answer = interpreter.api.call("StopExecution", json(stop.formatted(EXECUTION, "by hand")));
        assertThat(answer.path("stopDate").isNumber()).isTrue();
        interpreter.api.call("StopExecution", json(stop.formatted(EXECUTION, "again")));
        interpreter.time.runToEnd();
        Interpreter.Run run = interpreter.runOf(EXECUTION);
        assertThat(run.status()).isEqualTo("ABORTED");
        assertThat(run.cause()).isEqualTo("by hand");
        assertThat(run.types()).containsExactly("ExecutionStarted", "WaitStateEntered", "ExecutionAborted");
    }

    @Test
    void machines_are_listed_and_described() {
        JsonNode list = interpreter.api.call("ListStateMachines", Json.object());
        assertThat(list).isEqualTo(json("""
                {"stateMachines": [{"stateMachineArn": "%s", "name": "machine", "type": "STANDARD",
                  "creationDate": 1772366400.000}]}""".formatted(Interpreter.MACHINE)));
        JsonNode machine = interpreter.call("DescribeStateMachine", "stateMachineArn", Interpreter.MACHINE);
        assertThat(machine.path("definition").asText()).contains("\"Wait\"");
        assertThat(machine.path("roleArn").asText()).isEqualTo(Interpreter.ROLE);
        assertThat(machine.path("status").asText()).isEqualTo("ACTIVE");
        interpreter.start("order-1", "{}");
        interpreter.define("\"StartAt\": \"S\", \"States\": {\"S\": {\"Type\": \"Succeed\"}}");
        assertThat(interpreter
                        .call("DescribeStateMachineForExecution", "executionArn", EXECUTION)
                        .path("definition"))
                .isEqualTo(machine.path("definition"));
    }

    @ParameterizedTest
    @CsvSource({
        "DescribeExecution, executionArn, arn:aws:states:eu-central-1:000000000000:execution:machine:x, ExecutionDoesNotExist",
        "GetExecutionHistory, executionArn, arn:aws:states:eu-central-1:000000000000:execution:machine:x, ExecutionDoesNotExist",
        "StopExecution, executionArn, arn:aws:states:eu-central-1:000000000000:execution:machine:x, ExecutionDoesNotExist",
        "RedriveExecution, executionArn, arn:aws:states:eu-central-1:000000000000:execution:machine:x, ExecutionDoesNotExist",
        "DescribeExecution, executionArn, order-1, InvalidArn",
        "DescribeExecution, other, x, ValidationException",
        "StartExecution, stateMachineArn, arn:aws:states:eu-central-1:000000000000:stateMachine:x, StateMachineDoesNotExist",
        "ListExecutions, stateMachineArn, arn:aws:states:eu-central-1:000000000000:stateMachine:x, StateMachineDoesNotExist",
        "DescribeStateMachine, stateMachineArn, arn:aws:states:eu-central-1:000000000000:stateMachine:x, StateMachineDoesNotExist",
        "DescribeStateMachine, stateMachineArn, machine, InvalidArn",
        "SendTaskHeartbeat, taskToken, x, InvalidToken",
        "SendTaskHeartbeat, taskToken, c291ay10YXNrOmFybjp4I2FiYw, TaskDoesNotExist",
        "SendTaskSuccess, taskToken, x, ValidationException",
        "CreateActivity, name, x, UnknownOperationException",
    })
    void what_is_not_there_is_refused_by_its_code(String operation, String field, String value, String code) {
        refused(code, () -> interpreter.call(operation, field, value));
    }

    @Test
    void output_of_a_token_has_to_be_json() {
        refused(
                "InvalidOutput",
                () -> interpreter.api.call("SendTaskSuccess", json("{\"taskToken\": \"x\", \"output\": \"{\"}")));
    }

    @Test
    void counts_tell_when_everything_has_ended() {
        interpreter.start("a", "{}");
        interpreter.start("b", "{}");
        assertThat(interpreter.machines.counts().running()).isEqualTo(2);
        interpreter.time.runToEnd();
        assertThat(interpreter.machines.counts()).isEqualTo(new ExecutionCounts(2, 2, 0, 0, 0, 0));
        assertThat(interpreter.machines.counts().running()).isZero();
    }

    @Test
    void oldest_finished_executions_are_forgotten_but_their_names_stay_used() {
        Interpreter forgetful = new Interpreter(new Retention(2, 2));
        forgetful.define(WAITS);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            forgetful.start(name, "{}");
            forgetful.time.runToEnd();
        }
        JsonNode left = forgetful.call("ListExecutions", "stateMachineArn", Interpreter.MACHINE);
        assertThat(names(left)).containsExactly("e", "d");
        refused("ExecutionAlreadyExists", () -> forgetful.start("c", "{}"));
        assertThat(forgetful.start("a", "{}")).as("forgotten for good").endsWith(":a");
    }
}
