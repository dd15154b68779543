package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pass, Choice, Wait, Succeed and Fail, variables and the context object. */
class SimpleStatesTest {

    @Test
    void pass_hands_on_its_input_or_its_output() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Next": "B"},
                  "B": {"Type": "Pass", "Output": {"got": "{% $states.input.x %}"}, "End": true}}""");
        Interpreter.Run run = interpreter.run("{\"x\": 1}");
        assertThat(run.output()).isEqualTo(json("{\"got\": 1}"));
        assertThat(run.types())
                .containsExactly(
                        "ExecutionStarted",
                        "PassStateEntered",
                        "PassStateExited",
                        "PassStateEntered",
                        "PassStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void output_and_variables_are_evaluated_side_by_side() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"x": 1, "y": null}, "Next": "B"},
                  "B": {"Type": "Pass", "Assign": {"x": "{% $x + 1 %}", "old": "{% $x %}"}, "Output": "{% $x %}", "Next": "C"},
                  "C": {"Type": "Succeed", "Output": "{% [$states.input, $x, $old, $y] %}"}}""");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.output()).isEqualTo(json("[1, 2, 1, null]"));
        assertThat(run.event("PassStateExited").at("/stateExitedEventDetails/assignedVariables"))
                .isEqualTo(json("{\"x\": \"1\", \"y\": \"null\"}"));
    }

    @ParameterizedTest
    @CsvSource({"5, many", "1, one", "0, none"})
    void choice_takes_the_first_rule_that_holds(int n, String expected) {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Output": "none", "Default": "End", "Choices": [
                    {"Condition": "{% $states.input.n > 1 %}", "Output": "many", "Next": "End"},
                    {"Condition": "{% $states.input.n > 0 %}", "Output": "one", "Next": "End"}]},
                  "End": {"Type": "Succeed"}}""");
        assertThat(interpreter.run("{\"n\": %d}".formatted(n)).output().asText())
                .isEqualTo(expected);
    }

    @Test
    void rule_sets_its_own_variables_and_the_default_those_of_the_state() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Assign": {"way": "default"}, "Default": "End", "Choices": [
                    {"Condition": "{% $states.input %}", "Assign": {"way": "rule"}, "Next": "End"}]},
                  "End": {"Type": "Succeed", "Output": "{% $way %}"}}""");
        assertThat(interpreter.run("true").output().asText()).isEqualTo("rule");
        assertThat(interpreter.run("false").output().asText()).isEqualTo("default");
    }

    @Test
    void choice_without_a_way_on_fails() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Choices": [{"Condition": false, "Next": "End"}]},
                  "End": {"Type": "Succeed"}}""");
        assertThat(interpreter.run("{}").error()).isEqualTo("States.NoChoiceMatched");
    }

    @Test
    void condition_that_is_no_truth_value_fails() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "C", "States": {
                  "C": {"Type": "Choice", "Choices": [{"Condition": "{% 1 %}", "Next": "End"}]},
                  "End": {"Type": "Succeed"}}""");
        assertThat(interpreter.run("{}").error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void expression_without_value_fails_the_execution_and_says_where() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "A", "States": {"A": {"Type": "Pass", "Output": {"x": "{% $states.input.y %}"}, "End": true}}""");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(run.cause())
                .contains("An error occurred while executing the state 'A'")
                .contains("'$states.input.y' specified for the field 'Output/x' returned nothing (undefined)");
        assertThat(run.event("EvaluationFailed")
                        .at("/evaluationFailedEventDetails/location")
                        .asText())
                .isEqualTo("Output/x");
    }

    @Test
    void wait_lasts_its_seconds() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": "{% $states.input.s %}", "End": true}}""");
        interpreter.run("{\"s\": 3600}");
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void wait_lasts_until_its_moment_and_not_at_all_when_that_is_past() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "W", "States": {"W": {"Type": "Wait", "Timestamp": "{% $states.input %}", "End": true}}""");
        interpreter.run("\"2026-03-01T13:30:00+01:00\"");
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofMinutes(30));
        assertThat(interpreter.run("\"2020-01-01T00:00:00Z\"").status()).isEqualTo("SUCCEEDED");
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"Seconds\": \"{% $states.input %}\" | -1",
                "\"Seconds\": \"{% $states.input %}\" | 1.5",
                "\"Seconds\": \"{% $states.input %}\" | \"10\"",
                "\"Timestamp\": \"{% $states.input %}\" | \"tomorrow\"",
            })
    void wait_for_no_time_at_all_fails(String field, String input) {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "W", "States": {"W": {"Type": "Wait", %s, "End": true}}""".formatted(field));
        assertThat(interpreter.run(input).error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void fail_ends_with_its_error_and_cause() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "F", "States": {"F": {"Type": "Fail", "Error": "E", "Cause": "{% 'no ' & $states.input %}"}}""");
        Interpreter.Run run = interpreter.run("\"tea\"");
        assertThat(run.status()).isEqualTo("FAILED");
        assertThat(run.error()).isEqualTo("E");
        assertThat(run.cause()).isEqualTo("no tea");
        assertThat(run.types()).containsExactly("ExecutionStarted", "FailStateEntered", "ExecutionFailed");
    }

    @Test
    void fail_may_say_nothing() {
        Interpreter interpreter = Interpreter.of("\"StartAt\": \"F\", \"States\": {\"F\": {\"Type\": \"Fail\"}}");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.status()).isEqualTo("FAILED");
        assertThat(run.description().has("error")).isFalse();
    }

    @Test
    void context_object_tells_execution_state_and_machine() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "A", "States": {"A": {"Type": "Pass", "Output": "{% $states.context %}", "End": true}}""");
        String arn = interpreter.start("order-1", "{\"x\": 1}");
        interpreter.time.runToEnd();
        assertThat(interpreter.runOf(arn).output()).isEqualTo(json("""
                {"Execution": {"Id": "arn:aws:states:eu-central-1:000000000000:execution:machine:order-1",
                  "Input": {"x": 1}, "Name": "order-1", "RoleArn": "arn:aws:iam::000000000000:role/machine",
                  "StartTime": "2026-03-01T12:00:00.000Z", "RedriveCount": 0},
                 "StateMachine": {"Id": "arn:aws:states:eu-central-1:000000000000:stateMachine:machine", "Name": "machine"},
                 "State": {"EnteredTime": "2026-03-01T12:00:00.000Z", "Name": "A", "RetryCount": 0}}"""));
    }

    @Test
    void execution_that_takes_too_long_times_out() {
        Interpreter interpreter = Interpreter.of("""
                "TimeoutSeconds": 60, "StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 61, "End": true}}""");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.status()).isEqualTo("TIMED_OUT");
        assertThat(run.types()).endsWith("WaitStateEntered", "ExecutionTimedOut");
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void loop_without_end_fails_when_its_history_is_full() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "A", "States": {"A": {"Type": "Choice", "Choices": [{"Condition": true, "Next": "A"}]}}""");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.status()).isEqualTo("FAILED");
        assertThat(run.error()).isEqualTo("States.Runtime");
        assertThat(run.cause()).contains("maximum number of history events (25000)");
        assertThat(run.description().path("redriveStatus").asText()).isEqualTo("NOT_REDRIVABLE");
    }
}
