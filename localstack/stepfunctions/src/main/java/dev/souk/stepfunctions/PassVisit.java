package dev.souk.stepfunctions;

import dev.souk.stepfunctions.definition.State;

record PassVisit(Stay stay, State.Pass state) implements Visit {

    @Override
    public void start() {
        stay.leave(state.effects(), stay.input(), stay.scope(), state.next());
    }
}
