package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.definition.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The inline Map state: one flow for each item, at most so many at a time; the first that fails ends them all. */
final class IterationVisit implements Visit, FlowOwner {
    /** AWS runs at most 40 iterations of an inline Map side by side. */
    private static final int MAX_CONCURRENCY = 40;

    private final Stay stay;
    private final State.Iteration state;
    private final Recovery recovery;
    private final List<JsonNode> items = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final Map<Flow, JsonNode> outputs = new HashMap<>();
    private int concurrency = MAX_CONCURRENCY;
    private int active;
    private long started;

    IterationVisit(Stay stay, State.Iteration state) {
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
        items.clear();
        flows.clear();
        outputs.clear();
        active = 0;
        readItems();
        ObjectNode details = Json.object().put("length", items.size());
        started = stay.record("MapStateStarted", "mapStateStartedEventDetails", details);
        launch();
        finishWhenAllHave();
    }

    private void readItems() {
        JsonNode array = stay.evaluate(state.items(), stay.input(), stay.scope());
        if (!array.isArray()) {
            throw new StateFailure(
                    ErrorNames.QUERY_EVALUATION,
                    "The field 'Items' of the state '%s' has to be an array, got %s".formatted(stay.name(), array));
        }
        array.forEach(items::add);
        Long limit = stay.seconds("MaxConcurrency", state.maxConcurrency(), stay.scope());
        concurrency = limit == null || limit == 0 ? MAX_CONCURRENCY : (int) Math.min(limit, MAX_CONCURRENCY);
    }

    private void launch() {
        while (active < concurrency && flows.size() < items.size()) {
            int index = flows.size();
            Flow.Item item = new Flow.Item(index, items.get(index));
            JsonNode input = stay.evaluate(state.itemSelector(), item.value(), stay.itemScope(item));
            Json.payload(input, "An item of the state '%s'".formatted(stay.name()));
            Flow flow = new Flow(
                    stay.execution(), state.processor(), this, stay.flow().variables(), item, started);
            flows.add(flow);
            active++;
            recordIteration(flow, "Started");
            flow.begin(input);
        }
    }

    private void recordIteration(Flow flow, String what) {
        ObjectNode details = Json.object();
        details.put("name", stay.name());
        details.put("index", Objects.requireNonNull(flow.item()).index());
        flow.record("MapIteration" + what, "mapIteration%sEventDetails".formatted(what), details);
    }

    @Override
    public void succeeded(Flow flow, JsonNode output) {
        stay.flow().step(this, () -> {
            if (flows.contains(flow)) {
                outputs.put(flow, output);
                active--;
                recordIteration(flow, "Succeeded");
                stay.flow().continueFrom(flow.lastEvent());
                launch();
                finishWhenAllHave();
            }
        });
    }

    private void finishWhenAllHave() {
        if (outputs.size() == items.size()) {
            stay.record("MapStateSucceeded", null, null);
            ArrayNode result = JsonNodeFactory.instance.arrayNode();
            flows.forEach(flow -> result.add(outputs.get(flow)));
            stay.leave(state.effects(), result, stay.resultScope(result), state.next());
        }
    }

    @Override
    public void failed(Flow flow, ErrorOutput error) {
        stay.flow().step(this, () -> {
            if (flows.contains(flow)) {
                recordIteration(flow, "Failed");
                abortOthers(flow);
                stay.flow().continueFrom(flow.lastEvent());
                stay.record("MapStateFailed", null, null);
                recovery.handle(this, error);
            }
        });
    }

    private void abortOthers(Flow failed) {
        flows.stream()
                .filter(flow -> flow != failed && !outputs.containsKey(flow))
                .forEach(flow -> {
                    flow.abort();
                    recordIteration(flow, "Aborted");
                });
    }

    @Override
    public void fail(ErrorOutput error) {
        flows.forEach(Flow::cancel);
        recovery.handle(this, error);
    }

    @Override
    public void cancel() {
        flows.forEach(Flow::cancel);
        recovery.cancel();
    }

    @Override
    public void redrive() {
        recovery.reset();
        List<Flow> stopped =
                flows.stream().filter(flow -> !outputs.containsKey(flow)).toList();
        if (flows.isEmpty() || outputs.size() == items.size()) {
            start();
        } else {
            active = stopped.size();
            stopped.forEach(Flow::redrive);
            launch();
        }
    }
}
