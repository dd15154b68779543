package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedriveTest {
    private static final String TWO_TASKS = """
            "StartAt": "A", "States": {
              "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Assign": {"seen": 1},
                    "Arguments": {"Payload": 1}, "Next": "B"},
              "B": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 10,
                    "Arguments": {"Payload": "{% [$seen, $states.context.Execution.RedriveCount] %}"},
                    "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": 1}],
                    "Output": "{% $states.result.Payload %}", "End": true}}""";

    private static void refused(Interpreter interpreter, String arn, String reason) {
        assertThatThrownBy(() -> interpreter.call("RedriveExecution", "executionArn", arn))
                .isInstanceOfSatisfying(
                        StepFunctionsFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("ExecutionNotRedrivable"))
                .hasMessageContaining(reason);
    }

    @Test
    void goes_on_from_the_state_that_failed_and_keeps_the_history() {
        Interpreter interpreter = Interpreter.of(TWO_TASKS);
        interpreter.tasks.failsFirst("B", 3, "E");
        Interpreter.Run run = interpreter.run("{}");
        List<String> before = run.types();
        assertThat(run.status()).isEqualTo("FAILED");
        assertThat(run.description().path("redriveStatus").asText()).isEqualTo("REDRIVABLE");
        interpreter.call("RedriveExecution", "executionArn", run.arn());
        interpreter.time.runToEnd();
        assertThat(run.status()).isEqualTo("SUCCEEDED");
        assertThat(run.output()).isEqualTo(json("[1, 1]"));
        assertThat(interpreter.tasks.callsOf("A")).hasSize(1);
        assertThat(run.types()).startsWith(before.toArray(String[]::new)).hasSizeGreaterThan(before.size());
        assertThat(run.types().get(before.size())).isEqualTo("ExecutionRedriven");
        assertThat(run.types().get(before.size() + 1)).isEqualTo("TaskScheduled");
        assertThat(run.description().path("redriveCount").asInt()).isEqualTo(1);
        assertThat(run.description().has("redriveDate")).isTrue();
    }

    @Test
    void stopped_execution_goes_on_too() {
        Interpreter interpreter = Interpreter.of(TWO_TASKS);
        interpreter.tasks.neverAnswers("B");
        String arn = interpreter.start("{}");
        interpreter.time.runDue();
        interpreter.call("StopExecution", "executionArn", arn);
        interpreter.tasks.answers("B", "done");
        interpreter.call("RedriveExecution", "executionArn", arn);
        interpreter.time.runToEnd();
        assertThat(interpreter.runOf(arn).output().asText()).isEqualTo("done");
    }

    @Test
    void execution_that_ran_out_of_time_gets_its_whole_time_again() {
        Interpreter interpreter = Interpreter.of("""
                "TimeoutSeconds": 60, "StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 100, "End": true}}""");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.status()).isEqualTo("TIMED_OUT");
        interpreter.call("RedriveExecution", "executionArn", run.arn());
        interpreter.time.runToEnd();
        assertThat(run.status()).isEqualTo("SUCCEEDED");
        assertThat(interpreter.elapsed())
                .as("only the rest of the wait is left")
                .isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void only_the_branches_that_did_not_succeed_run_again() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "P", "States": {"P": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "L", "States": {"L": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                     "Arguments": {"Payload": 1}, "Output": "{% $states.result.Payload %}", "End": true}}},
                  {"StartAt": "W", "States": {"W": {"Type": "Wait", "Seconds": 1, "Next": "R"},
                     "R": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                     "Arguments": {"Payload": 2}, "Output": "{% $states.result.Payload %}", "End": true}}}]}}""");
        interpreter.tasks.failsFirst("R", 1, "E");
        Interpreter.Run run = interpreter.run("{}");
        interpreter.call("RedriveExecution", "executionArn", run.arn());
        interpreter.time.runToEnd();
        assertThat(run.output()).isEqualTo(json("[1, 2]"));
        assertThat(interpreter.tasks.callsOf("L")).hasSize(1);
        assertThat(interpreter.tasks.callsOf("R")).hasSize(2);
    }

    @Test
    void only_the_iterations_that_did_not_succeed_run_again() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "M", "States": {"M": {"Type": "Map", "MaxConcurrency": 1, "End": true,
                  "ItemProcessor": {"StartAt": "T", "States": {"T": {"Type": "Task",
                    "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"Payload": "{% $states.input %}"},
                    "Output": "{% $states.result.Payload %}", "End": true}}}}}""");
        interpreter.tasks.does(
                "T",
                (call, answer) -> answer.accept(
                        interpreter.tasks.calls().size() == 2
                                ? new TaskOutcome.TaskFailure("E", "the second call fails")
                                : LambdaInvoke.answered(call.arguments().path("Payload"))));
        Interpreter.Run run = interpreter.run("[1, 2, 3]");
        assertThat(run.status()).isEqualTo("FAILED");
        interpreter.call("RedriveExecution", "executionArn", run.arn());
        interpreter.time.runToEnd();
        assertThat(run.output()).isEqualTo(json("[1, 2, 3]"));
        assertThat(interpreter.tasks.calls()).hasSize(4);
    }

    @Test
    void neither_success_nor_a_running_execution_can_be_redriven() {
        Interpreter interpreter = Interpreter.of(TWO_TASKS);
        String arn = interpreter.start("{}");
        refused(interpreter, arn, "RUNNING");
        interpreter.time.runToEnd();
        refused(interpreter, arn, "SUCCEEDED");
    }

    @Test
    void after_fourteen_days_it_is_too_late() {
        Interpreter interpreter = Interpreter.of(TWO_TASKS);
        interpreter.tasks.fails("B", "E");
        Interpreter.Run run = interpreter.run("{}");
        interpreter.time.advance(Duration.ofDays(15));
        refused(interpreter, run.arn(), "14 days");
    }
}
