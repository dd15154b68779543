package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.definition.Effects;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.definition.State;
import dev.souk.stepfunctions.jsonata.Scope;
import dev.souk.stepfunctions.jsonata.Template;
import dev.souk.stepfunctions.jsonata.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is common to the visits of all kinds of state: input, context object, evaluation, history and the way out. */
final class Stay {
    private static final long MAX_SECONDS = 99_999_999;

    private final Flow flow;
    private final State state;
    private final JsonNode input;
    private final Instant enteredAt;
    private int retryCount;
    private @Nullable String taskToken;

    Stay(Flow flow, State state, JsonNode input, Instant enteredAt) {
        this.flow = flow;
        this.state = state;
        this.input = input;
        this.enteredAt = enteredAt;
    }

    Flow flow() {
        return flow;
    }

    Execution execution() {
        return flow.execution();
    }

    Engine engine() {
        return flow.execution().engine();
    }

    JsonNode input() {
        return input;
    }

    Instant enteredAt() {
        return enteredAt;
    }

    String name() {
        return state.name();
    }

    void retryCount(int count) {
        this.retryCount = count;
    }

    void taskToken(@Nullable String token) {
        this.taskToken = token;
    }

    long record(String type, @Nullable String detailsField, @Nullable JsonNode details) {
        return flow.record(type, detailsField, details);
    }

    Scope scope() {
        return scope(Json.object());
    }

    /** Scope in which {@code $states.result} is at hand. */
    Scope resultScope(JsonNode result) {
        ObjectNode states = Json.object();
        states.set("result", result);
        return scope(states);
    }

    /** Scope in which {@code $states.errorOutput} is at hand. */
    Scope errorScope(ErrorOutput error) {
        ObjectNode states = Json.object();
        states.set("errorOutput", error.json());
        return scope(states);
    }

    /** Scope of a Map state's {@code ItemSelector}, in which the context object shows the item. */
    Scope itemScope(Flow.Item item) {
        ObjectNode context = context();
        item.addTo(context);
        return scope(Json.object(), context);
    }

    private Scope scope(ObjectNode states) {
        return scope(states, context());
    }

    private Scope scope(ObjectNode states, ObjectNode context) {
        states.set("input", input);
        states.set("context", context);
        return new Scope(states, flow.variables(), engine().builtins());
    }

    private ObjectNode context() {
        ObjectNode context = execution().context();
        ObjectNode own = context.putObject("State");
        own.put("EnteredTime", Timestamps.format(enteredAt));
        own.put("Name", state.name());
        own.put("RetryCount", retryCount);
        if (taskToken != null) {
            context.putObject("Task").put("Token", taskToken);
        }
        flow.addMapItem(context);
        return context;
    }

    JsonNode evaluate(@Nullable Template template, JsonNode fallback, Scope scope) {
        return template == null ? fallback : template.evaluate(scope);
    }

    /** Evaluates a field that has to be a whole number of seconds; null when the field is not there. */
    @Nullable
    Long seconds(String field, @Nullable Template template, Scope scope) {
        if (template == null) {
            return null;
        }
        JsonNode value = template.evaluate(scope);
        if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > MAX_SECONDS) {
            throw new StateFailure(
                    ErrorNames.QUERY_EVALUATION,
                    "The field '%s' has to be a whole number from 0 to %d, got %s"
                            .formatted(field, MAX_SECONDS, value));
        }
        return value.longValue();
    }

    /** Leaves the state: output and variables are evaluated side by side, so neither sees the other's change. */
    void leave(Effects effects, JsonNode defaultOutput, Scope scope, @Nullable String next) {
        JsonNode output = evaluate(effects.output(), defaultOutput, scope);
        String outputText = Json.payload(output, "The state '%s' returned a result that".formatted(name()));
        Map<String, JsonNode> assigned = new LinkedHashMap<>();
        effects.assign().forEach((name, template) -> assigned.put(name, template.evaluate(scope)));
        ObjectNode details = Json.object();
        details.put("name", name());
        details.put("output", outputText);
        details.putObject("outputDetails").put("truncated", false);
        if (!assigned.isEmpty()) {
            ObjectNode texts = details.putObject("assignedVariables");
            assigned.forEach((name, value) ->
                    texts.put(name, Json.payload(value, "The variable '%s' assigned".formatted(name))));
            details.putObject("assignedVariablesDetails").put("truncated", false);
        }
        record(state.type() + "StateExited", "stateExitedEventDetails", details);
        flow.left(output, assigned, next);
    }
}
