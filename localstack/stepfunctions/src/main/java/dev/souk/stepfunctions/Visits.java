package dev.souk.stepfunctions;

import dev.souk.stepfunctions.definition.State;

/** Chooses the visit for a state. */
final class Visits {
    private Visits() {}

    static Visit of(State state, Stay stay) {
        return switch (state) {
            case State.Pass pass -> new PassVisit(stay, pass);
            case State.Task task -> new TaskVisit(stay, task);
            case State.Choice choice -> new ChoiceVisit(stay, choice);
            case State.Wait wait -> new WaitVisit(stay, wait);
            case State.Succeed succeed -> new SucceedVisit(stay, succeed);
            case State.Fail fail -> new FailVisit(stay, fail);
            case State.Parallel parallel -> new ParallelVisit(stay, parallel);
            case State.Iteration iteration -> new IterationVisit(stay, iteration);
        };
    }
}
