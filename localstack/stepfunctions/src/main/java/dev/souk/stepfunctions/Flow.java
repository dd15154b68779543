package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.definition.State;
import dev.souk.stepfunctions.definition.StateGraph;
import dev.souk.stepfunctions.jsonata.QueryFailure;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One sequence of states on its way: the machine's own, a branch of a Parallel state or one iteration of a Map state.
 * It has the variables of its scope, and the visit of the state where it is. Runs under the execution's lock.
 */
final class Flow {

    /** The item of a Map state's iteration. */
    record Item(int index, JsonNode value) {
        void addTo(ObjectNode context) {
            ObjectNode json = context.putObject("Map").putObject("Item");
            json.put("Index", index);
            json.set("Value", value);
        }
    }

    private final Execution execution;
    private final StateGraph graph;
    private final FlowOwner owner;
    private final Map<String, JsonNode> variables;
    private final @Nullable Item item;
    private @Nullable Visit visit;
    private boolean ended;
    private long lastEvent;

    /**
     * @param outer variables of the scopes around, which stay as they are while this flow runs
     * @param lastEvent the event that led to this flow
     */
    Flow(
            Execution execution,
            StateGraph graph,
            FlowOwner owner,
            Map<String, JsonNode> outer,
            @Nullable Item item,
            long lastEvent) {
        this.execution = execution;
        this.graph = graph;
        this.owner = owner;
        this.variables = new HashMap<>(outer);
        this.item = item;
        this.lastEvent = lastEvent;
    }

    Execution execution() {
        return execution;
    }

    Map<String, JsonNode> variables() {
        return variables;
    }

    @Nullable
    Item item() {
        return item;
    }

    long lastEvent() {
        return lastEvent;
    }

    /** Takes up the thread of events where flows inside it left off. */
    void continueFrom(long event) {
        lastEvent = event;
    }

    void begin(JsonNode input) {
        enter(graph.startAt(), input);
    }

    private void enter(String name, JsonNode input) {
        State state = graph.state(name);
        ObjectNode details = Json.object();
        details.put("name", name);
        details.put("input", input.toString());
        details.putObject("inputDetails").put("truncated", false);
        record(state.type() + "StateEntered", "stateEnteredEventDetails", details);
        execution.countTransition();
        Visit entered = Visits.of(state, new Stay(this, state, input, execution.now()));
        visit = entered;
        step(entered, entered::start);
    }

    /** Does a piece of a visit's work once everything before it is done; an error in it becomes the state's error. */
    void step(Visit of, Runnable work) {
        execution.submit(() -> {
            if (ended || visit == null || visit.stay() != of.stay()) {
                return;
            }
            try {
                work.run();
            } catch (StateFailure e) {
                of.fail(e.error());
            } catch (QueryFailure e) {
                of.fail(evaluationFailed(of.stay().name(), e));
            }
        });
    }

    ErrorOutput evaluationFailed(String state, QueryFailure failure) {
        ErrorOutput error = new ErrorOutput(
                ErrorNames.QUERY_EVALUATION,
                "An error occurred while executing the state '%s'. %s".formatted(state, failure.getMessage()));
        ObjectNode details = error.details();
        details.put("location", failure.field());
        details.put("state", state);
        record("EvaluationFailed", "evaluationFailedEventDetails", details);
        return error;
    }

    void left(JsonNode output, Map<String, JsonNode> assigned, @Nullable String next) {
        variables.putAll(assigned);
        if (next == null) {
            ended = true;
            visit = null;
            variables.clear();
            owner.succeeded(this, output);
        } else {
            enter(next, output);
        }
    }

    void fail(ErrorOutput error) {
        if (!ended) {
            cancel();
            owner.failed(this, error);
        }
    }

    /** Ends the flow before its time; the visit is kept, for a redrive to take it up again. */
    void cancel() {
        if (!ended) {
            ended = true;
            if (visit != null) {
                visit.cancel();
            }
        }
    }

    /** Ends the flow because a sibling failed, and says so in the history. */
    void abort() {
        if (!ended) {
            cancel();
            if (visit instanceof TaskVisit || visit instanceof WaitVisit) {
                record(visit instanceof TaskVisit ? "TaskStateAborted" : "WaitStateAborted", null, null);
            }
        }
    }

    /** Goes on from the state where it stopped; a flow that had come to its end stays there. */
    void redrive() {
        Visit stopped = visit;
        if (ended && stopped != null) {
            ended = false;
            step(stopped, stopped::redrive);
        }
    }

    long record(String type, @Nullable String detailsField, @Nullable JsonNode details) {
        lastEvent = execution.record(type, lastEvent, detailsField, details);
        return lastEvent;
    }

    void addMapItem(ObjectNode context) {
        if (item != null) {
            item.addTo(context);
        }
    }
}
