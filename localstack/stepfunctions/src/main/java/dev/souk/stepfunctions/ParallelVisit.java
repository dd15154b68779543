package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.souk.stepfunctions.definition.State;
import dev.souk.stepfunctions.definition.StateGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs branches side by side; the first that fails takes the others with it. */
final class ParallelVisit implements Visit, FlowOwner {
    private final Stay stay;
    private final State.Parallel state;
    private final Recovery recovery;
    private final List<Flow> flows = new ArrayList<>();
    private final Map<Flow, JsonNode> outputs = new HashMap<>();

    ParallelVisit(Stay stay, State.Parallel state) {
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
        flows.clear();
        outputs.clear();
        JsonNode arguments = stay.evaluate(state.arguments(), stay.input(), stay.scope());
        Json.payload(arguments, "The arguments of the state '%s'".formatted(stay.name()));
        long started = stay.record("ParallelStateStarted", null, null);
        for (StateGraph branch : state.branches()) {
            flows.add(new Flow(
                    stay.execution(),
                    branch,
                    this,
                    stay.flow().variables(),
                    stay.flow().item(),
                    started));
        }
        flows.forEach(flow -> flow.begin(arguments));
    }

    @Override
    public void succeeded(Flow flow, JsonNode output) {
        stay.flow().step(this, () -> {
            if (flows.contains(flow)) {
                outputs.put(flow, output);
                finishWhenAllHave(flow);
            }
        });
    }

    private void finishWhenAllHave(Flow last) {
        if (outputs.size() < flows.size()) {
            return;
        }
        stay.flow().continueFrom(last.lastEvent());
        stay.record("ParallelStateSucceeded", null, null);
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        flows.forEach(flow -> result.add(outputs.get(flow)));
        stay.leave(state.effects(), result, stay.resultScope(result), state.next());
    }

    @Override
    public void failed(Flow flow, ErrorOutput error) {
        stay.flow().step(this, () -> {
            if (flows.contains(flow)) {
                flows.forEach(Flow::abort);
                stay.flow().continueFrom(flow.lastEvent());
                stay.record("ParallelStateFailed", null, null);
                recovery.handle(this, error);
            }
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
        if (outputs.size() == flows.size()) {
            start();
        } else {
            flows.stream().filter(flow -> !outputs.containsKey(flow)).forEach(Flow::redrive);
        }
    }
}
