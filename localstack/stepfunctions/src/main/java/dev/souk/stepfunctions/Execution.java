package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.jsonata.Timestamps;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One run of a state machine. Everything that happens to it is a piece of work in its queue, done one at a time under
 * its lock, so that states never see each other halfway and a loop of states never grows the stack.
 */
final class Execution implements FlowOwner {

    /** Ends an execution whose history is full, from wherever it is. */
    private static final class HistoryFull extends RuntimeException {}

    private final Engine engine;
    private final StateMachine machine;
    private final String name;
    private final JsonNode input;
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final History history = new History();
    private final Flow root;
    private boolean working;
    private ExecutionState state;
    private Scheduler.Timer timeout = Scheduler.Timer.NONE;
    private int transitions;

    Execution(Engine engine, StateMachine machine, String name, JsonNode input) {
        this.engine = engine;
        this.machine = machine;
        this.name = name;
        this.input = input;
        this.state = ExecutionState.startedAt(engine.scheduler().instant());
        this.root = new Flow(this, machine.definition().graph(), this, Map.of(), null, 0);
    }

    Engine engine() {
        return engine;
    }

    StateMachine machine() {
        return machine;
    }

    String arn() {
        return machine.executionArn(name);
    }

    String name() {
        return name;
    }

    JsonNode input() {
        return input;
    }

    Instant now() {
        return engine.scheduler().instant();
    }

    synchronized ExecutionState state() {
        return state;
    }

    synchronized List<ObjectNode> events() {
        return history.events();
    }

    synchronized int eventCount() {
        return history.size();
    }

    synchronized int transitions() {
        return transitions;
    }

    void start() {
        submit(() -> {
            ObjectNode details = Json.object();
            details.put("input", input.toString());
            details.putObject("inputDetails").put("truncated", false);
            details.put("roleArn", machine.roleArn());
            record("ExecutionStarted", 0, "executionStartedEventDetails", details);
            startTimeout();
            root.begin(input);
        });
    }

    private void startTimeout() {
        if (machine.definition().timeout() != null) {
            timeout = engine.scheduler().after(machine.definition().timeout(), () -> submit(this::timedOut));
        }
    }

    /** Does the work now, or after the piece that is being done. */
    synchronized void submit(Runnable piece) {
        work.add(piece);
        if (working) {
            return;
        }
        working = true;
        try {
            for (Runnable next = work.poll(); next != null; next = work.poll()) {
                next.run();
            }
        } catch (HistoryFull _) {
            work.clear();
            endByRuntimeError(
                    "The execution reached the maximum number of history events (%d).".formatted(History.MAX_EVENTS));
        } catch (RuntimeException e) {
            // a failing of the interpreter itself: the execution has to end, or it would run for ever
            work.clear();
            endByRuntimeError("The interpreter failed: " + e);
        } finally {
            working = false;
        }
    }

    private void endByRuntimeError(String cause) {
        end(ExecutionStatus.FAILED, null, new ErrorOutput(ErrorNames.RUNTIME, cause));
    }

    long record(String type, long previous, @Nullable String detailsField, @Nullable JsonNode details) {
        if (history.size() >= History.MAX_EVENTS - 1) {
            throw new HistoryFull();
        }
        return history.append(type, previous, now(), detailsField, details);
    }

    void countTransition() {
        transitions++;
    }

    @Override
    public void succeeded(Flow flow, JsonNode output) {
        end(ExecutionStatus.SUCCEEDED, output, null);
    }

    @Override
    public void failed(Flow flow, ErrorOutput error) {
        end(ExecutionStatus.FAILED, null, error);
    }

    private void timedOut() {
        end(ExecutionStatus.TIMED_OUT, null, new ErrorOutput(ErrorNames.TIMEOUT, null));
    }

    /** Stops a running execution; one that has ended stays as it is. */
    void stop(ErrorOutput error) {
        submit(() -> end(ExecutionStatus.ABORTED, null, error));
    }

    private void end(ExecutionStatus status, @Nullable JsonNode output, @Nullable ErrorOutput error) {
        if (state.status() != ExecutionStatus.RUNNING) {
            return;
        }
        timeout.cancel();
        root.cancel();
        state = state.ended(status, now(), output == null ? null : output.toString(), error);
        EndEvent.of(state).appendTo(history, root.lastEvent(), now());
        history.pack();
        engine.scheduler().run(() -> engine.ended().accept(this));
    }

    /** Takes up an execution that ended badly; what has succeeded is not done again. */
    void redrive() {
        submit(() -> {
            if (state.running()) {
                return;
            }
            state = state.redriven(now());
            ObjectNode details = Json.object().put("redriveCount", state.redriveCount());
            root.record("ExecutionRedriven", "executionRedrivenEventDetails", details);
            startTimeout();
            root.redrive();
        });
    }

    /** The part of {@code $states.context} that is the same for every state. */
    ObjectNode context() {
        ObjectNode context = Json.object();
        ObjectNode execution = context.putObject("Execution");
        execution.put("Id", arn());
        execution.set("Input", input);
        execution.put("Name", name);
        execution.put("RoleArn", machine.roleArn());
        execution.put("StartTime", Timestamps.format(state.startedAt()));
        execution.put("RedriveCount", state.redriveCount());
        if (state.redrivenAt() != null) {
            execution.put("RedriveTime", Timestamps.format(state.redrivenAt()));
        }
        ObjectNode own = context.putObject("StateMachine");
        own.put("Id", machine.arn());
        own.put("Name", machine.name());
        return context;
    }
}
