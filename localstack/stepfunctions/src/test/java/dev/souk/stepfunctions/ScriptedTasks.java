package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.souk.stepfunctions.TaskOutcome.TaskFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tasks that answer by the name of their state: what the test says, or their own payload. */
final class ScriptedTasks implements TaskRunner {
    private final Map<String, TaskRunner> scripts = new HashMap<>();
    private final List<TaskCall> calls = new ArrayList<>();

    /** Every call of the state answers this payload. */
    void answers(String state, JsonNode payload) {
        scripts.put(state, (_, answer) -> answer.accept(LambdaInvoke.answered(payload)));
    }

    void answers(String state, String text) {
        answers(state, TextNode.valueOf(text));
    }

    /** The first calls of the state fail with this error, those that follow answer their payload. */
    void failsFirst(String state, int times, String error) {
        scripts.put(
                state,
                (call, answer) -> answer.accept(
                        callsOf(state).size() <= times
                                ? new TaskFailure(error, "as scripted")
                                : LambdaInvoke.answered(call.arguments().path("Payload"))));
    }

    void fails(String state, String error) {
        failsFirst(state, Integer.MAX_VALUE, error);
    }

    void neverAnswers(String state) {
        scripts.put(state, (_, _) -> {});
    }

    void does(String state, TaskRunner script) {
        scripts.put(state, script);
    }

    @Override
    public void run(TaskCall call, Consumer<TaskOutcome> answer) {
        calls.add(call);
        scripts.getOrDefault(
                        call.stateName(),
                        (own, reply) -> reply.accept(
                                LambdaInvoke.answered(own.arguments().path("Payload"))))
                .run(call, answer);
    }

    List<TaskCall> calls() {
        return calls;
    }

    List<TaskCall> callsOf(String state) {
        return calls.stream().filter(call -> call.stateName().equals(state)).toList();
    }
}
