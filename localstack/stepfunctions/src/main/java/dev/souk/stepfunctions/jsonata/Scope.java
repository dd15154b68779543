package dev.souk.stepfunctions.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression sees: {@code $states}, the machine's variables and the functions. */
public final class Scope {
    private final Map<String, @Nullable Object> values;
    private final Builtins builtins;

    /**
     * @param states the reserved variable {@code $states}
     * @param variables what earlier states assigned
     */
    public Scope(JsonNode states, Map<String, JsonNode> variables, Builtins builtins) {
        this.values = new LinkedHashMap<>();
        variables.forEach((name, value) -> values.put(name, boundValue(value)));
        values.put("states", JsonValues.toJava(states));
        this.builtins = builtins;
    }

    private static @Nullable Object boundValue(JsonNode value) {
        // a frame takes Java's null for "not bound": a variable holding JSON's null needs the library's own null
        return value.isNull() ? Jsonata.NULL_VALUE : JsonValues.toJava(value);
    }

    void bindTo(Jsonata.Frame frame) {
        values.forEach(frame::bind);
        builtins.bindTo(frame);
    }
}
