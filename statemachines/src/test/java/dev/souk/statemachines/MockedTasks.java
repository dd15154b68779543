package dev.souk.statemachines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.stepfunctions.LambdaInvoke;
import dev.souk.stepfunctions.TaskCall;
import dev.souk.stepfunctions.TaskOutcome;
import dev.souk.stepfunctions.TaskRunner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers each state's calls with the replies a case declares for it, in order; the last one again and again. */
final class MockedTasks implements TaskRunner {
    private final Map<String, Deque<JsonNode>> replies = new HashMap<>();
    private final List<TaskCall> calls = new ArrayList<>();

    MockedTasks(JsonNode tasks) {
        tasks.properties().forEach(task -> {
            Deque<JsonNode> queue = new ArrayDeque<>();
            for (JsonNode reply : task.getValue()) {
                for (int times = reply.path("times").asInt(1); times > 0; times--) {
                    queue.add(reply);
                }
            }
            replies.put(task.getKey(), queue);
        });
    }

    @Override
    public void run(TaskCall call, Consumer<TaskOutcome> answer) {
        calls.add(call);
        Deque<JsonNode> queue = replies.get(call.stateName());
        if (queue == null) {
            throw new IllegalStateException(
                    "a mocked reply for %s expected, none declared".formatted(call.stateName()));
        }
        JsonNode reply = queue.size() > 1 ? queue.remove() : queue.element();
        if (!reply.path("neverAnswers").asBoolean()) {
            answer.accept(outcome(reply));
        }
    }

    private static TaskOutcome outcome(JsonNode reply) {
        if (reply.has("returns")) {
            return LambdaInvoke.answered(reply.get("returns"));
        }
        return LambdaInvoke.functionError(JsonNodeFactory.instance
                .objectNode()
                .put("errorType", reply.path("throws").asText())
                .put("errorMessage", reply.path("message").asText()));
    }

    List<TaskCall> callsOf(String state) {
        return calls.stream().filter(call -> call.stateName().equals(state)).toList();
    }

    /** The token of the last call that waits for one. */
    String lastToken() {
        String token = calls.reversed().stream()
                .filter(call -> call.taskToken() != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("a task that waits for its token expected, none was called"))
                .taskToken();
        return String.valueOf(token);
    }
}
