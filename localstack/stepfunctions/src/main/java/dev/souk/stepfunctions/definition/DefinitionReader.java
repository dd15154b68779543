package dev.souk.stepfunctions.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads Amazon States Language and checks it as AWS does on creation. */
public final class DefinitionReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_SECONDS = 99_999_999;
    private static final Set<String> MACHINE_FIELDS =
            Set.of("Comment", "QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version");
    private static final Set<String> BRANCH_FIELDS = Set.of("Comment", "StartAt", "States");
    private static final Set<String> PROCESSOR_FIELDS = Set.of("Comment", "StartAt", "States", "ProcessorConfig");

    private final StateReader stateReader;

    private DefinitionReader(String queryLanguage) {
        this.stateReader = new StateReader(this, queryLanguage);
    }

    /**
     * @throws InvalidDefinition naming the construct and its JSON pointer
     */
    public static Definition read(String text) {
        Fields machine = new Fields(parse(text), "", "");
        machine.allowOnly("state machine", MACHINE_FIELDS);
        String queryLanguage = Objects.requireNonNullElse(machine.text("QueryLanguage"), "JSONPath");
        DefinitionReader reader = new DefinitionReader(queryLanguage);
        Duration timeout = machine.has("TimeoutSeconds")
                ? Duration.ofSeconds(machine.integer("TimeoutSeconds", 0, 1, MAX_SECONDS))
                : null;
        if (!"1.0".equals(Objects.requireNonNullElse(machine.text("Version"), "1.0"))) {
            throw machine.invalid("Version", "version 1.0 expected, got " + machine.text("Version"));
        }
        return new Definition(text, reader.graph(machine, Set.of()), timeout);
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new InvalidDefinition("/", "a JSON object expected, got " + e.getOriginalMessage());
        }
    }

    StateGraph branch(Fields branch, Set<String> outerVariables) {
        branch.allowOnly("branch of a Parallel state", BRANCH_FIELDS);
        return graph(branch, outerVariables);
    }

    StateGraph processor(Fields processor, Set<String> outerVariables) {
        processor.allowOnly("processor of a Map state", PROCESSOR_FIELDS);
        return graph(processor, outerVariables);
    }

    private StateGraph graph(Fields fields, Set<String> outerVariables) {
        Map<String, Fields> members = fields.states();
        Set<String> variables = new HashSet<>(outerVariables);
        members.values().forEach(member -> variables.addAll(AssignReader.names(member)));
        AssignReader.refuseShadowing(members, outerVariables);
        Map<String, State> states = new LinkedHashMap<>();
        members.forEach((name, member) -> states.put(name, stateReader.read(name, member, variables)));
        String startAt = fields.requiredText("StartAt");
        GraphCheck.check(fields, startAt, states);
        return new StateGraph(startAt, states);
    }
}
