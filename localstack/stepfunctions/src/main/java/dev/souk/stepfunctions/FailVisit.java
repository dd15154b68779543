package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.definition.State;
import dev.souk.stepfunctions.jsonata.Scope;
import dev.souk.stepfunctions.jsonata.Template;
import org.jspecify.annotations.Nullable;

record FailVisit(Stay stay, State.Fail state) implements Visit {

    @Override
    public void start() {
        Scope scope = stay.scope();
        stay.flow().fail(new ErrorOutput(text(state.error(), scope), text(state.cause(), scope)));
    }

    private static @Nullable String text(@Nullable Template template, Scope scope) {
        if (template == null) {
            return null;
        }
        JsonNode value = template.evaluate(scope);
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
