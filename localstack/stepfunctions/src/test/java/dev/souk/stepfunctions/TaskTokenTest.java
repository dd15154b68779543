package dev.souk.stepfunctions;

import static dev.souk.stepfunctions.Interpreter.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tasks that wait for their token. */
class TaskTokenTest {
    private final Interpreter interpreter = Interpreter.of("""
            "StartAt": "T", "States": {
              "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
                    "TimeoutSeconds": 3600, "HeartbeatSeconds": 60,
                    "Arguments": {"Payload": {"token": "{% $states.context.Task.Token %}"}},
                    "Retry": [{"ErrorEquals": ["Again"], "MaxAttempts": 1}], "End": true}}""");
    private final String arn = interpreter.start("{}");
    private final Interpreter.Run run = interpreter.runOf(arn);

    TaskTokenTest() {
        interpreter.time.runDue();
    }

    private String token() {
        return String.valueOf(interpreter.tasks.calls().getLast().taskToken());
    }

    private static ObjectNode success(String token) {
        return Json.object().put("taskToken", token).put("output", "{\"by\": \"hand\"}");
    }

    @Test
    void waits_until_its_token_comes_back() {
        assertThat(interpreter
                        .tasks
                        .calls()
                        .getFirst()
                        .arguments()
                        .at("/Payload/token")
                        .asText())
                .isEqualTo(token());
        assertThat(run.status()).isEqualTo("RUNNING");
        assertThat(interpreter.machines.counts().openTaskTokens()).isEqualTo(1);
        interpreter.api.call("SendTaskSuccess", success(token()));
        assertThat(run.status()).isEqualTo("SUCCEEDED");
        assertThat(run.output()).isEqualTo(json("{\"by\": \"hand\"}"));
        assertThat(run.types())
                .containsExactly(
                        "ExecutionStarted",
                        "TaskStateEntered",
                        "TaskScheduled",
                        "TaskStarted",
                        "TaskSubmitted",
                        "TaskSucceeded",
                        "TaskStateExited",
                        "ExecutionSucceeded");
    }

    @Test
    void token_may_come_back_before_the_call_that_sent_it_out() {
        Interpreter eager = Interpreter.of("""
                "StartAt": "T", "States": {
                  "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "End": true}}""");
        eager.tasks.does("T", (call, answer) -> {
            assertThat(eager.machines.counts().openTaskTokens())
                    .as("waiting, while the token is still being sent out")
                    .isZero();
            eager.api.call("SendTaskSuccess", success(String.valueOf(call.taskToken())));
            answer.accept(LambdaInvoke.answered(json("null")));
        });
        Interpreter.Run eagerRun = eager.run("{}");
        assertThat(eagerRun.status()).isEqualTo("SUCCEEDED");
        assertThat(eagerRun.types()).doesNotContain("TaskSubmitted");
    }

    @Test
    void token_that_comes_back_with_an_error_fails_the_task() {
        interpreter.api.call(
                "SendTaskFailure",
                Json.object().put("taskToken", token()).put("error", "E").put("cause", "c"));
        assertThat(run.error()).isEqualTo("E");
        assertThat(run.cause()).isEqualTo("c");
        assertThat(run.types()).endsWith("TaskSubmitted", "TaskFailed", "ExecutionFailed");
    }

    @Test
    void retry_sends_out_a_new_token_and_the_old_one_is_worth_nothing() {
        String first = token();
        interpreter.api.call(
                "SendTaskFailure", Json.object().put("taskToken", first).put("error", "Again"));
        interpreter.time.advance(Duration.ofSeconds(1));
        assertThat(token()).isNotEqualTo(first);
        assertThatThrownBy(() -> interpreter.api.call("SendTaskSuccess", success(first)))
                .isInstanceOfSatisfying(
                        StepFunctionsFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("TaskTimedOut"));
        interpreter.api.call("SendTaskSuccess", success(token()));
        assertThat(run.status()).isEqualTo("SUCCEEDED");
    }

    @Test
    void call_that_fails_fails_the_task_though_it_waits_for_a_token() {
        interpreter.tasks.fails("T", "E");
        Interpreter.Run failed = interpreter.run("{}");
        assertThat(failed.error()).isEqualTo("E");
    }

    @Test
    void silence_longer_than_the_heartbeat_times_out() {
        interpreter.time.runToEnd();
        assertThat(run.error()).isEqualTo("States.HeartbeatTimeout");
        assertThat(interpreter.elapsed()).isEqualTo(Duration.ofSeconds(60));
        assertThat(interpreter.machines.counts().openTaskTokens()).isZero();
    }

    @Test
    void heartbeats_keep_it_waiting_until_its_time_limit() {
        for (int minute = 0; minute < 100; minute++) {
            interpreter.time.advance(Duration.ofSeconds(50));
            if (run.status().equals("RUNNING")) {
                interpreter.call("SendTaskHeartbeat", "taskToken", token());
            }
        }
        assertThat(run.error()).isEqualTo("States.Timeout");
    }

    @Test
    void token_of_a_stopped_execution_is_worth_nothing() {
        interpreter.call("StopExecution", "executionArn", arn);
        assertThatThrownBy(() -> interpreter.call("SendTaskHeartbeat", "taskToken", token()))
                .isInstanceOfSatisfying(
                        StepFunctionsFault.class,
                        fault -> assertThat(fault.code()).isEqualTo("TaskTimedOut"));
    }
}
