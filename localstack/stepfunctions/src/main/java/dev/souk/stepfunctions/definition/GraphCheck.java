package dev.souk.stepfunctions.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that every way leads to a state and every state can be reached. */
final class GraphCheck {
    private GraphCheck() {}

    static void check(Fields graph, String startAt, Map<String, State> states) {
        if (!states.containsKey(startAt)) {
            throw graph.invalid("StartAt", "one of the states expected, got '%s'".formatted(startAt));
        }
        Set<String> reached = new HashSet<>(Set.of(startAt));
        Deque<String> ways = new ArrayDeque<>(reached);
        while (!ways.isEmpty()) {
            String name = ways.pop();
            for (String next : successors(states.get(name))) {
                if (!states.containsKey(next)) {
                    throw graph.object("States").invalid(name, "no state is named '%s', the way on".formatted(next));
                }
                if (reached.add(next)) {
                    ways.push(next);
                }
            }
        }
        states.keySet().stream()
                .filter(name -> !reached.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw graph.object("States").invalid(name, "no way leads to state '%s'".formatted(name));
                });
    }

    private static List<String> successors(@Nullable State state) {
        return switch (state) {
            case null -> List.of();
            case State.Pass pass -> ways(List.of(), pass.next());
            case State.Wait wait -> ways(List.of(), wait.next());
            case State.Task task -> ways(task.errors().catchers(), task.next());
            case State.Parallel parallel -> ways(parallel.errors().catchers(), parallel.next());
            case State.Iteration iteration -> ways(iteration.errors().catchers(), iteration.next());
            case State.Choice choice -> choiceWays(choice);
            case State.Succeed _, State.Fail _ -> List.of();
        };
    }

    private static List<String> ways(List<Catcher> catchers, @Nullable String next) {
        List<String> ways = new ArrayList<>(catchers.stream().map(Catcher::next).toList());
        if (next != null) {
            ways.add(next);
        }
        return ways;
    }

    private static List<String> choiceWays(State.Choice choice) {
        List<String> ways = ways(List.of(), choice.defaultNext());
        choice.rules().forEach(rule -> ways.add(rule.next()));
        return ways;
    }
}
