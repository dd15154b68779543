package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.TaskOutcome.Succeeded;
import dev.souk.stepfunctions.TaskOutcome.TaskFailure;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.definition.State;
import dev.souk.stepfunctions.jsonata.Scope;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Calls a task, waits for its answer or its token, and tries again as its retriers say. */
final class TaskVisit implements Visit {
    private final Stay stay;
    private final State.Task state;
    private final Recovery recovery;
    private final Attempt idle = new Attempt(null, null);
    private Attempt attempt = idle;

    /** One attempt; an answer counts only while its attempt is the current one. */
    private static final class Attempt {
        final @Nullable String token;
        final @Nullable Long heartbeatSeconds;
        Scheduler.Timer timeout = Scheduler.Timer.NONE;
        Scheduler.Timer heartbeat = Scheduler.Timer.NONE;

        Attempt(@Nullable String token, @Nullable Long heartbeatSeconds) {
            this.token = token;
            this.heartbeatSeconds = heartbeatSeconds;
        }
    }

    TaskVisit(Stay stay, State.Task state) {
        this.stay = stay;
        this.state = state;
        this.recovery = new Recovery(stay, state.errors());
    }

    @Override
    public Stay stay() {
        return stay;
    }

    @Override
    public void start() {
        String token = state.resource().waitsForTaskToken()
                ? stay.engine().tokens().issue(stay.execution().arn(), this)
                : null;
        stay.taskToken(token);
        attempt = new Attempt(token, null);
        Scope scope = stay.scope();
        JsonNode arguments = stay.evaluate(state.arguments(), stay.input(), scope);
        String text = Json.payload(arguments, "The arguments of the state '%s'".formatted(stay.name()));
        Long timeout = stay.seconds("TimeoutSeconds", state.timeoutSeconds(), scope);
        Long heartbeat = stay.seconds("HeartbeatSeconds", state.heartbeatSeconds(), scope);
        attempt = new Attempt(token, heartbeat);
        recordScheduled(text, timeout, heartbeat);
        stay.record("TaskStarted", "taskStartedEventDetails", details());
        startTimers(attempt, timeout);
        call(attempt, arguments);
    }

    private void recordScheduled(String arguments, @Nullable Long timeout, @Nullable Long heartbeat) {
        ObjectNode details = details();
        details.put("region", stay.execution().machine().region());
        details.put("parameters", arguments);
        if (timeout != null) {
            details.put("timeoutInSeconds", timeout);
        }
        if (heartbeat != null) {
            details.put("heartbeatInSeconds", heartbeat);
        }
        stay.record("TaskScheduled", "taskScheduledEventDetails", details);
    }

    private ObjectNode details() {
        ObjectNode details = Json.object();
        details.put("resourceType", state.resource().service());
        details.put("resource", state.resource().action());
        return details;
    }

    private void startTimers(Attempt current, @Nullable Long timeout) {
        if (timeout != null) {
            current.timeout = stay.engine()
                    .scheduler()
                    .after(Duration.ofSeconds(timeout), () -> inStep(current, () -> timedOut(ErrorNames.TIMEOUT)));
        }
        restartHeartbeat(current);
    }

    private void restartHeartbeat(Attempt current) {
        current.heartbeat.cancel();
        if (current.heartbeatSeconds != null) {
            current.heartbeat = stay.engine()
                    .scheduler()
                    .after(
                            Duration.ofSeconds(current.heartbeatSeconds),
                            () -> inStep(current, () -> timedOut(ErrorNames.HEARTBEAT_TIMEOUT)));
        }
    }

    private void call(Attempt current, JsonNode arguments) {
        TaskCall call = new TaskCall(
                stay.execution().arn(),
                stay.name(),
                stay.execution().machine().roleArn(),
                state.resource(),
                arguments,
                current.token);
        stay.engine()
                .scheduler()
                .run(() -> TaskCalls.run(
                        stay.engine().taskRunner(),
                        call,
                        outcome -> inStep(current, () -> answered(current, outcome))));
    }

    private void inStep(Attempt of, Runnable work) {
        stay.flow().step(this, () -> {
            if (attempt == of) {
                work.run();
            }
        });
    }

    private void answered(Attempt current, TaskOutcome outcome) {
        switch (outcome) {
            case TaskFailure(String error, String cause) -> failed(new ErrorOutput(error, cause));
            case Succeeded(JsonNode result) when current.token != null -> submitted(current.token, result);
            case Succeeded(JsonNode result) -> succeeded(result);
        }
    }

    private void submitted(String token, JsonNode result) {
        stay.record("TaskSubmitted", "taskSubmittedEventDetails", withOutput(result));
        stay.engine().tokens().sentOut(token);
    }

    private ObjectNode withOutput(JsonNode result) {
        ObjectNode details = details();
        details.put("output", Json.payload(result, "The state '%s' returned a result that".formatted(stay.name())));
        details.putObject("outputDetails").put("truncated", false);
        return details;
    }

    private void succeeded(JsonNode result) {
        ObjectNode details = withOutput(result);
        endAttempt();
        stay.record("TaskSucceeded", "taskSucceededEventDetails", details);
        stay.leave(state.effects(), result, stay.resultScope(result), state.next());
    }

    private void failed(ErrorOutput error) {
        endAttempt();
        ObjectNode details = details();
        details.setAll(error.details());
        stay.record("TaskFailed", "taskFailedEventDetails", details);
        recovery.handle(this, error);
    }

    private void timedOut(String error) {
        endAttempt();
        ObjectNode details = details();
        details.put("error", error);
        stay.record("TaskTimedOut", "taskTimedOutEventDetails", details);
        recovery.handle(this, new ErrorOutput(error, null));
    }

    private void endAttempt() {
        attempt.timeout.cancel();
        attempt.heartbeat.cancel();
        if (attempt.token != null) {
            stay.engine().tokens().close(attempt.token);
        }
        attempt = idle;
    }

    /** The token came back. */
    void tokenSucceeded(String token, JsonNode output) {
        withToken(token, () -> succeeded(output));
    }

    /** The token came back with an error. */
    void tokenFailed(String token, ErrorOutput error) {
        withToken(token, () -> failed(error));
    }

    /** Whoever holds the token is still at work. */
    void heartbeat(String token) {
        withToken(token, () -> restartHeartbeat(attempt));
    }

    private void withToken(String token, Runnable work) {
        stay.flow().step(this, () -> {
            if (token.equals(attempt.token)) {
                work.run();
            }
        });
    }

    @Override
    public void fail(ErrorOutput error) {
        endAttempt();
        recovery.handle(this, error);
    }

    @Override
    public void cancel() {
        endAttempt();
        recovery.cancel();
    }

    @Override
    public void redrive() {
        recovery.reset();
        start();
    }
}
