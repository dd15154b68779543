package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ParallelTest {
    private static final String BRANCHES = """
            "Branches": [
              {"StartAt": "L", "States": {"L": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                 "Output": "{% $states.result.Payload %}", "End": true}}},
              {"StartAt": "R", "States": {"R": {"Type": "Wait", "Seconds": 10, "Next": "R2"},
                 "R2": {"Type": "Pass", "Output": "{% $states.input.Payload & ' right ' & $outer %}", "End": true}}}]""";

    private static Interpreter parallel(String more) {
        return Interpreter.of("""
                "StartAt": "A", "States": {
                  "A": {"Type": "Pass", "Assign": {"outer": "seen"}, "Next": "P"},
                  "P": {"Type": "Parallel", "Arguments": {"Payload": "{%% $states.input %%}"}, %s, %s},
                  "End": {"Type": "Succeed"}}""".formatted(more, BRANCHES));
    }

    @Test
    void runs_branches_side_by_side_and_gathers_their_outputs_in_order() {
        Interpreter interpreter = parallel("\"Next\": \"End\"");
        interpreter.tasks.answers("L", "left");
        Interpreter.Run run = interpreter.run("\"in\"");
        assertThat(run.output()).isEqualTo(json("[\"left\", \"in right seen\"]"));
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(10));
        assertThat(run.types())
                .containsSubsequence(
                        "ParallelStateEntered",
                        "ParallelStateStarted",
                        "TaskStateEntered",
                        "WaitStateEntered",
                        "TaskStateExited",
                        "PassStateExited",
                        "ParallelStateSucceeded",
                        "ParallelStateExited");
    }

    @Test
    void output_and_variables_may_be_made_of_the_result() {
        Interpreter interpreter = parallel(
                "\"Output\": \"{% $states.result[0] %}\", \"Assign\": {\"n\": \"{% $count($states.result) %}\"}, \"Next\": \"End\"");
        interpreter.tasks.answers("L", "left");
        Interpreter.Run run = interpreter.run("\"in\"");
        assertThat(run.output().asText()).isEqualTo("left");
        assertThat(run.events().toString()).contains("\"assignedVariables\":{\"n\":\"2\"}");
    }

    @Test
    void branch_that_fails_takes_the_others_with_it() {
        Interpreter interpreter = parallel("\"Next\": \"End\"");
        interpreter.tasks.fails("L", "E");
        Interpreter.Run run = interpreter.run("\"in\"");
        assertThat(run.error()).isEqualTo("E");
        assertThat(interpreter.elapsed()).isZero();
        assertThat(run.types())
                .containsSubsequence("TaskFailed", "WaitStateAborted", "ParallelStateFailed", "ExecutionFailed");
    }

    @Test
    void failed_branch_may_be_retried_with_all_the_others() {
        Interpreter interpreter =
                parallel("\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"], \"IntervalSeconds\": 5}], \"Next\": \"End\"");
        interpreter.tasks.failsFirst("L", 1, "E");
        Interpreter.Run run = interpreter.run("\"in\"");
        assertThat(run.status()).isEqualTo("SUCCEEDED");
        assertThat(Collections.frequency(run.types(), "ParallelStateStarted")).isEqualTo(2);
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void failed_branch_may_be_caught() {
        Interpreter interpreter = parallel("""
                "Catch": [{"ErrorEquals": ["E"], "Next": "End", "Output": "{% $states.errorOutput.Error %}"}], "Next": "End\"""");
        interpreter.tasks.fails("L", "E");
        assertThat(interpreter.run("\"in\"").output().asText()).isEqualTo("E");
    }

    @Test
    void variables_of_a_branch_end_with_it() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "P", "States": {
                  "P": {"Type": "Parallel", "Next": "End", "Branches": [
                    {"StartAt": "X", "States": {"X": {"Type": "Pass", "Assign": {"inner": 1}, "End": true}}}]},
                  "End": {"Type": "Succeed", "Output": "{% $exists($inner) %}"}}""");
        assertThat(interpreter.run("{}").output().asBoolean()).isFalse();
    }

    @Test
    void nested_branches_work_as_well() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "Q", "States": {"Q": {"Type": "Parallel", "End": true, "Branches": [
                    {"StartAt": "X", "States": {"X": {"Type": "Pass", "Output": 1, "End": true}}},
                    {"StartAt": "Y", "States": {"Y": {"Type": "Fail", "Error": "Deep"}}}],
                    "Catch": [{"ErrorEquals": ["Deep"], "Next": "Z", "Output": 2}]},
                    "Z": {"Type": "Succeed"}}}]}}""");
        assertThat(interpreter.run("{}").output()).isEqualTo(json("[2]"));
    }
}
