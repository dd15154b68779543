package dev.souk.stepfunctions;

import dev.souk.stepfunctions.definition.State;

record SucceedVisit(Stay stay, State.Succeed state) implements Visit {

    @Override
    public void start() {
        stay.leave(state.effects(), stay.input(), stay.scope(), null);
    }
}
