package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.TaskOutcome.Succeeded;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A Task without retries: what it sends, what it makes of the answer, and its time limits. */
class TaskTest {
    private static final String TASK = """
            "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 30,
                    "Arguments": {"FunctionName": "f", "Payload": {"order": "{% $states.input.id %}"}},
                    "Output": "{% $states.result.Payload %}", "Assign": {"status": "{% $states.result.StatusCode %}"},
                    "Next": "End"},
              "End": {"Type": "Succeed", "Output": "{% [$states.input, $status] %}"}}""";

    @Test
    void sends_its_arguments_and_makes_its_output_of_the_answer() {
        Interpreter interpreter = Interpreter.of(TASK);
        interpreter.tasks.answers("T", "done");
        Interpreter.Run run = interpreter.run("{\"id\": 7}");
        assertThat(run.output()).isEqualTo(json("[\"done\", 200]"));
        TaskCall call = interpreter.tasks.calls().getFirst();
        assertThat(call.arguments()).isEqualTo(json("{\"FunctionName\": \"f\", \"Payload\": {\"order\": 7}}"));
        assertThat(call.roleArn()).isEqualTo(Interpreter.ROLE);
        assertThat(call.executionArn()).isEqualTo(run.arn());
    }

    @Test
    void records_the_events_that_aws_records() {
        Interpreter.Run run = Interpreter.of(TASK).run("{\"id\": 7}");
        assertThat(run.types())
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "SucceedStateEntered",
                        "SucceedStateExited",
                        "ExecutionSucceeded");
        assertThat(run.event("TaskScheduled").get("taskScheduledEventDetails")).isEqualTo(json("""
                {"resourceType": "lambda", "resource": "invoke", "region": "eu-central-1",
                 "parameters": "{\\"FunctionName\\":\\"f\\",\\"Payload\\":{\\"order\\":7}}", "timeoutInSeconds": 30}"""));
        assertThat(run.events().stream().map(event -> event.path("id").asLong()).toList())
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(run.events().stream()
                        .map(event -> event.path("previousEventId").asLong())
                        .toList())
                .containsExactly(0L, 0L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void without_arguments_and_output_the_input_goes_out_and_the_answer_comes_back() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true}}""");
        Interpreter.Run run = interpreter.run("{\"Payload\": 1}");
        assertThat(interpreter.tasks.calls().getFirst().arguments()).isEqualTo(json("{\"Payload\": 1}"));
        assertThat(run.output())
                .isEqualTo(json("{\"ExecutedVersion\": \"$LATEST\", \"Payload\": 1, \"StatusCode\": 200}"));
    }

    @Test
    void function_error_becomes_error_type_and_json_cause() {
        Interpreter interpreter = Interpreter.of(TASK);
        JsonNode payload = json("{\"errorType\": \"java.lang.IllegalStateException\", \"errorMessage\": \"no\"}");
        interpreter.tasks.does("T", TaskRunner.blocking(_ -> LambdaInvoke.functionError(payload)));
        Interpreter.Run run = interpreter.run("{\"id\": 7}");
        assertThat(run.error()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json(run.cause())).isEqualTo(payload);
        assertThat(run.types()).endsWith("TaskStarted", "TaskFailed", "ExecutionFailed");
    }

    @Test
    void function_that_ran_out_of_time_is_an_unknown_error() {
        Interpreter interpreter = Interpreter.of(TASK);
        JsonNode payload = json("{\"errorMessage\": \"Task timed out after 3.00 seconds\"}");
        interpreter.tasks.does("T", TaskRunner.blocking(_ -> LambdaInvoke.functionError(payload)));
        Interpreter.Run run = interpreter.run("{\"id\": 7}");
        assertThat(run.error()).isEqualTo("Lambda.Unknown");
        assertThat(run.cause()).endsWith("Returned payload: " + payload);
    }

    @Test
    void refused_invocation_has_the_name_of_the_service() {
        Interpreter interpreter = Interpreter.of(TASK);
        interpreter.tasks.does(
                "T", TaskRunner.blocking(_ -> LambdaInvoke.serviceError("TooManyRequestsException", "Rate Exceeded.")));
        assertThat(interpreter.run("{\"id\": 7}").error()).isEqualTo("Lambda.TooManyRequestsException");
    }

    @Test
    void runner_that_throws_fails_the_task_not_the_interpreter() {
        Interpreter interpreter = Interpreter.of(TASK);
        interpreter.tasks.does("T", (_, _) -> {
            throw new IllegalStateException("no such function");
        });
        Interpreter.Run run = interpreter.run("{\"id\": 7}");
        assertThat(run.error()).isEqualTo("States.TaskFailed");
        assertThat(run.cause()).isEqualTo("no such function");
    }

    @Test
    void task_that_never_answers_times_out() {
        Interpreter interpreter = Interpreter.of(TASK);
        interpreter.tasks.neverAnswers("T");
        Interpreter.Run run = interpreter.run("{\"id\": 7}");
        assertThat(run.error()).isEqualTo("States.Timeout");
        assertThat(run.types()).endsWith("TaskStarted", "TaskTimedOut", "ExecutionFailed");
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void answer_after_the_time_is_over_is_ignored() {
        Interpreter interpreter = Interpreter.of(TASK);
        AtomicReference<Consumer<TaskOutcome>> late = new AtomicReference<>();
        interpreter.tasks.does("T", (_, answer) -> late.set(answer));
        Interpreter.Run run = interpreter.run("{\"id\": 7}");
        List<String> before = run.types();
        late.get().accept(LambdaInvoke.answered(json("1")));
        assertThat(run.types()).isEqualTo(before);
        assertThat(run.status()).isEqualTo("FAILED");
    }

    @Test
    void second_answer_is_ignored() {
        Interpreter interpreter = Interpreter.of(TASK);
        interpreter.tasks.does("T", (_, answer) -> {
            answer.accept(LambdaInvoke.answered(json("1")));
            answer.accept(LambdaInvoke.answered(json("2")));
        });
        assertThat(interpreter.run("{\"id\": 7}").output()).isEqualTo(json("[1, 200]"));
    }

    @Test
    void put_events_with_refused_entries_is_an_error() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents",
                  "Arguments": {"Entries": [{"DetailType": "D"}]}, "End": true}}""");
        interpreter.tasks.does("T", TaskRunner.blocking(_ -> new Succeeded(json("{\"FailedEntryCount\": 1}"))));
        Interpreter.Run run = interpreter.run("{}");
        assertThat(run.error()).isEqualTo("EventBridge.FailedEntry");
        assertThat(run.event("TaskScheduled")
                        .at("/taskScheduledEventDetails/resource")
                        .asText())
                .isEqualTo("putEvents");
    }

    @Test
    void put_events_whose_entries_were_all_taken_succeeds() {
        Interpreter interpreter = Interpreter.of("""
                "StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::events:putEvents", "End": true}}""");
        interpreter.tasks.does(
                "T", TaskRunner.blocking(_ -> new Succeeded(json("{\"FailedEntryCount\": 0, \"Entries\": []}"))));
        assertThat(interpreter.run("{}").status()).isEqualTo("SUCCEEDED");
    }

    @Test
    void result_above_256_kibibytes_is_refused() {
        Interpreter interpreter = Interpreter.of(TASK);
        interpreter.tasks.answers("T", "x".repeat(256 * 1024));
        Interpreter.Run run = interpreter.run("{\"id\": 7}");
        assertThat(run.error()).isEqualTo("States.DataLimitExceeded");
        assertThat(run.cause()).contains("state 'T'").contains("exceeding the maximum number of bytes");
    }

    @Test
    void limit_counts_bytes_not_characters() {
        Interpreter interpreter = Interpreter.of(TASK);
        interpreter.tasks.answers("T", "ä".repeat(140 * 1024));
        assertThat(interpreter.run("{\"id\": 7}").error()).isEqualTo("States.DataLimitExceeded");
        interpreter.tasks.answers("T", "a".repeat(140 * 1024));
        assertThat(interpreter.run("{\"id\": 7}").status()).isEqualTo("SUCCEEDED");
    }

    @Test
    void arguments_and_variables_above_the_limit_are_refused() {
        Interpreter arguments = Interpreter.of("""
                "StartAt": "T", "States": {"T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                  "Arguments": {"Payload": "{% $states.input & $states.input %}"}, "End": true}}""");
        String half = "\"%s\"".formatted("x".repeat(150_000));
        assertThat(arguments.run(half).error()).isEqualTo("States.DataLimitExceeded");
        assertThat(arguments.tasks.calls()).isEmpty();
        Interpreter variable = Interpreter.of("""
                "StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"x": "{% $states.input & $states.input %}"}, "End": true}}""");
        assertThat(variable.run(half).error()).isEqualTo("States.DataLimitExceeded");
    }
}
