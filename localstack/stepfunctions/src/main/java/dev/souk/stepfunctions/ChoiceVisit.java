package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.definition.ErrorNames;
import dev.souk.stepfunctions.definition.State;
import dev.souk.stepfunctions.jsonata.Scope;

record ChoiceVisit(Stay stay, State.Choice state) implements Visit {

    @Override
    public void start() {
        Scope scope = stay.scope();
        for (State.Rule rule : state.rules()) {
            if (holds(rule, scope)) {
                stay.leave(rule.effects(), stay.input(), scope, rule.next());
                return;
            }
        }
        if (state.defaultNext() == null) {
            throw new StateFailure(
                    ErrorNames.NO_CHOICE_MATCHED,
                    "No rule of the Choice state '%s' matched and it has no default.".formatted(state.name()));
        }
        stay.leave(state.effects(), stay.input(), scope, state.defaultNext());
    }

    private boolean holds(State.Rule rule, Scope scope) {
        JsonNode value = rule.condition().evaluate(scope);
        if (!value.isBoolean()) {
            throw new StateFailure(
                    ErrorNames.QUERY_EVALUATION,
                    "A Condition of the Choice state '%s' has to be true or false, got %s"
                            .formatted(state.name(), value));
        }
        return value.booleanValue();
    }
}
