package dev.souk.stepfunctions;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedMap;
import java.util.Set;

/** All executions that are known: the running ones, and the finished ones as long as {@link Retention} keeps them. */
final class Executions {

    /** An end; a redriven execution ends more than once and only its last end counts. */
    private record End(Execution execution, int redriveCount) {}

    private final Retention retention;
    private final SequencedMap<String, Execution> byArn = new LinkedHashMap<>();
    private final Queue<End> ends = new ArrayDeque<>();
    private final Set<String> forgottenNames;

    Executions(Retention retention) {
        this.retention = retention;
        this.forgottenNames = Collections.newSetFromMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > retention.names();
            }
        });
    }

    /** Adds it unless one of its name is or was there, which is returned instead. */
    synchronized Optional<Execution> addIfNew(Execution execution) {
        if (forgottenNames.contains(execution.arn())) {
            throw new StepFunctionsFault(
                    "ExecutionAlreadyExists", "Execution Already Exists: '%s'".formatted(execution.arn()));
        }
        return Optional.ofNullable(byArn.putIfAbsent(execution.arn(), execution));
    }

    synchronized Optional<Execution> find(String arn) {
        return Optional.ofNullable(byArn.get(arn));
    }

    /** Newest first. */
    synchronized List<Execution> of(String machineArn) {
        return byArn.sequencedValues().reversed().stream()
                .filter(execution -> execution.machine().arn().equals(machineArn))
                .toList();
    }

    synchronized void ended(Execution execution) {
        ends.add(new End(execution, execution.state().redriveCount()));
        while (ends.size() > retention.executions()) {
            forget(ends.remove());
        }
    }

    private void forget(End end) {
        ExecutionState state = end.execution().state();
        if (!state.running() && state.redriveCount() == end.redriveCount()) {
            byArn.remove(end.execution().arn());
            forgottenNames.add(end.execution().arn());
        }
    }
}
