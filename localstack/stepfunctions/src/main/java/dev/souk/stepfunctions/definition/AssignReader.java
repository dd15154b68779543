package dev.souk.stepfunctions.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.jsonata.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code Assign}, and keeps variables of a branch apart from those around it, as AWS demands. */
final class AssignReader {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]{0,79}");

    private AssignReader() {}

    /** Effects of a state, a Choice rule or a catcher. */
    static Effects effects(Fields owner) {
        Map<String, Template> assign = new LinkedHashMap<>();
        if (owner.has("Assign")) {
            Fields variables = owner.object("Assign");
            for (String name : fieldNames(owner.required("Assign"))) {
                if (!NAME.matcher(name).matches() || name.equals("states")) {
                    throw variables.invalid(name, "a variable name expected, got '%s'".formatted(name));
                }
                assign.put(name, variables.requiredTemplate(name));
            }
        }
        return new Effects(owner.template("Output"), assign);
    }

    /** Every variable that a state may set: by itself, by a catcher or by a rule of a Choice. */
    static Set<String> names(Fields state) {
        Set<String> names = new HashSet<>();
        List<Fields> owners = new ArrayList<>(List.of(state));
        owners.addAll(state.objects("Catch"));
        owners.addAll(state.objects("Choices"));
        for (Fields owner : owners) {
            if (owner.has("Assign")) {
                names.addAll(fieldNames(Objects.requireNonNull(owner.get("Assign"))));
            }
        }
        return names;
    }

    static void refuseShadowing(Map<String, Fields> states, Set<String> outerVariables) {
        states.forEach((_, fields) -> names(fields).stream()
                .filter(outerVariables::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw fields.invalid("Assign", "variable '%s' of an outer scope is assigned".formatted(name));
                }));
    }

    private static List<String> fieldNames(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
