package dev.souk.stepfunctions.definition;

import java.util.Map;

/** States and where they start: a whole machine, a branch of a Parallel state or the processor of a Map state. */
public record StateGraph(String startAt, Map<String, State> states) {

    /** The state of that name; the reader has made sure that every name that occurs exists. */
    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException(
                    "one of the states %s expected, got %s".formatted(states.keySet(), name));
        }
        return state;
    }
}
