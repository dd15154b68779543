package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class RetryAndCatchTest {

    private static Interpreter task(String errorHandling) {
        return Interpreter.of("""
                "StartAt": "T", "States": {
                  "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 10,
                        "Arguments": {"Payload": {"retry": "{%% $states.context.State.RetryCount %%}"}},
                        "Output": "{%% $states.result.Payload %%}", %s, "End": true},
                  "Caught": {"Type": "Succeed"}}""".formatted(errorHandling).replace("NEXT", "\"Next\": \"Caught\""));
    }

    private static final String CATCH_ALL = "\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], NEXT}]";

    @Test
    void retries_with_growing_waits_and_tells_how_often() {
        Interpreter interpreter = task("""
                "Retry": [{"ErrorEquals": ["E"], "IntervalSeconds": 2, "BackoffRate": 3, "MaxAttempts": 3}], %s""".formatted(CATCH_ALL));
        interpreter.tasks.failsFirst("T", 3, "E");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.output()).isEqualTo(json("{\"retry\": 3}"));
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(2 + 6 + 18));
        assertThat(run.types())
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskFailed",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskFailed",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskFailed",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void defaults_are_one_second_doubling_three_times() {
        Interpreter interpreter = task("\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"]}], " + CATCH_ALL);
        interpreter.tasks.fails("T", "E");
        interpreter.run("{}");
        assertThat(interpreter.tasks.calls()).hasSize(4);
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(1 + 2 + 4));
    }

    @Test
    void each_retrier_counts_its_own_attempts() {
        Interpreter interpreter = task("""
                "Retry": [{"ErrorEquals": ["A"], "MaxAttempts": 2}, {"ErrorEquals": ["B"], "MaxAttempts": 2}], %s""".formatted(CATCH_ALL));
        interpreter.tasks.does(
                "T",
                (_, answer) -> answer.accept(new TaskOutcome.TaskFailure(
                        interpreter.tasks.calls().size() % 2 == 0 ? "A" : "B", "as scripted")));
        interpreter.run("{}");
        assertThat(interpreter.tasks.calls()).hasSize(5);
    }

    @Test
    void first_retrier_that_names_the_error_decides_even_when_it_allows_nothing() {
        Interpreter interpreter = task("""
                "Retry": [{"ErrorEquals": ["E"], "MaxAttempts": 0}, {"ErrorEquals": ["States.ALL"]}], %s""".formatted(CATCH_ALL));
        interpreter.tasks.fails("T", "E");
        assertThat(interpreter.run("{}").types()).doesNotHaveDuplicates().contains("TaskFailed", "TaskStateExited");
    }

    @Test
    void full_jitter_makes_waits_shorter_and_a_seed_repeats_them() {
        String retry = """
                "Retry": [{"ErrorEquals": ["E"], "IntervalSeconds": 100, "JitterStrategy": "FULL", "MaxDelaySeconds": 200}], %s""".formatted(CATCH_ALL);
        Interpreter one = task(retry);
        one.tasks.fails("T", "E");
        one.run("{}");
        Interpreter other = task(retry);
        other.tasks.fails("T", "E");
        other.run("{}");
        assertThat(one.elapsed()).isLessThan(Duration.ofSeconds(500)).isEqualTo(other.elapsed());
    }

    @Test
    void timeout_is_retried_like_any_error() {
        Interpreter interpreter =
                task("\"Retry\": [{\"ErrorEquals\": [\"States.Timeout\"], \"MaxAttempts\": 1}], " + CATCH_ALL);
        interpreter.tasks.neverAnswers("T");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(Collections.frequency(run.types(), "TaskTimedOut")).isEqualTo(2);
        assertThat(run.output()).isEqualTo(json("{\"Error\": \"States.Timeout\"}"));
    }

    @Test
    void catcher_hands_on_error_and_cause_and_the_state_exits() {
        Interpreter interpreter = task(CATCH_ALL);
        interpreter.tasks.fails("T", "E");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.output()).isEqualTo(json("{\"Error\": \"E\", \"Cause\": \"as scripted\"}"));
        assertThat(run.types()).containsSubsequence("TaskFailed", "TaskStateExited", "SucceedStateEntered");
    }

    @Test
    void catcher_makes_its_own_output_and_variables_and_not_those_of_the_state() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "T", "States": {
                  "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Assign": {"a": 1},
                        "Catch": [{"ErrorEquals": ["Other"], "Next": "Caught"},
                                  {"ErrorEquals": ["E"], "Next": "Caught", "Output": "{% $states.errorOutput.Error %}",
                                   "Assign": {"b": "{% $states.errorOutput.Cause & $states.input %}"}}]},
                  "Caught": {"Type": "Succeed", "Output": "{% [$states.input, $b, $exists($a)] %}"}}""");
        interpreter.tasks.fails("T", "E");
        assertThat(interpreter.run("\"!\"").output()).isEqualTo(json("[\"E\", \"as scripted!\", false]"));
    }

    @Test
    void error_that_nobody_names_fails_the_execution() {
        Interpreter interpreter = task("\"Catch\": [{\"ErrorEquals\": [\"Other\"], NEXT}]");
        interpreter.tasks.fails("T", "E");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.error()).isEqualTo("E");
        assertThat(run.types()).endsWith("TaskFailed", "ExecutionFailed");
    }

    @Test
    void error_while_catching_is_not_caught_again() {
        Interpreter interpreter =
                task("\"Catch\": [{\"ErrorEquals\": [\"States.ALL\"], \"Output\": \"{% $nothing %}\", NEXT}]");
        interpreter.tasks.fails("T", "E");
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(run.types()).containsOnlyOnce("EvaluationFailed");
    }

    @Test
    void wildcard_catches_no_data_limit_but_its_name_does() {
        Interpreter wildcard = task("\"Retry\": [{\"ErrorEquals\": [\"States.ALL\"]}], " + CATCH_ALL);
        wildcard.tasks.answers("T", "x".repeat(300_000));
        assertThat(wildcard.run("{}").error()).isEqualTo("States.DataLimitExceeded");
        assertThat(wildcard.tasks.calls()).hasSize(1);
        Interpreter named = task("\"Catch\": [{\"ErrorEquals\": [\"States.DataLimitExceeded\"], NEXT}]");
        named.tasks.answers("T", "x".repeat(300_000));
        assertThat(named.run("{}").status()).isEqualTo("SUCCEEDED");
    }

    @Test
    void runtime_error_is_caught_by_nothing() {
        Interpreter interpreter = task("""
                "Retry": [{"ErrorEquals": ["States.ALL"]}],
                "Catch": [{"ErrorEquals": ["States.Runtime"], NEXT}, {"ErrorEquals": ["States.ALL"], NEXT}]""");
        interpreter.tasks.fails("T", "States.Runtime");
        assertThat(interpreter.run("{}").error()).isEqualTo("States.Runtime");
        assertThat(interpreter.tasks.calls()).hasSize(1);
    }

    @Test
    void failing_output_of_a_task_is_caught() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "T", "States": {
                  "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                        "Output": "{% $error('refused') %}",
                        "Catch": [{"ErrorEquals": ["States.QueryEvaluationError"], "Next": "Caught"}]},
                  "Caught": {"Type": "Succeed", "Output": "{% $contains($states.input.Cause, 'refused') %}"}}""");
        assertThat(interpreter.run("{}").output().asBoolean()).isTrue();
    }
}
