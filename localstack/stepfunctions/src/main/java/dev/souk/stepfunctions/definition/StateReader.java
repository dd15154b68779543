package dev.souk.stepfunctions.definition;

import dev.souk.stepfunctions.definition.State.Choice;
import dev.souk.stepfunctions.definition.State.Fail;
import dev.souk.stepfunctions.definition.State.Iteration;
import dev.souk.stepfunctions.definition.State.Parallel;
import dev.souk.stepfunctions.definition.State.Pass;
import dev.souk.stepfunctions.definition.State.Succeed;
import dev.souk.stepfunctions.definition.State.Task;
import dev.souk.stepfunctions.definition.State.Wait;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads single states. */
final class StateReader {
    private static final int MAX_NAME = 80;

    private final DefinitionReader graphs;
    private final String queryLanguage;

    StateReader(DefinitionReader graphs, String queryLanguage) {
        this.graphs = graphs;
        this.queryLanguage = queryLanguage;
    }

    /**
     * @param variables every variable that the states around it, and beside it, may set
     */
    State read(String name, Fields fields, Set<String> variables) {
        if (name.length() > MAX_NAME) {
            throw fields.invalid("", "a state name of at most %d characters expected".formatted(MAX_NAME));
        }
        String language = Objects.requireNonNullElse(fields.text("QueryLanguage"), queryLanguage);
        if (!language.equals("JSONata")) {
            throw fields.invalid("QueryLanguage", "query language JSONata expected, got '%s'".formatted(language));
        }
        return switch (fields.requiredText("Type")) {
            case "Pass" -> pass(name, fields);
            case "Task" -> task(name, fields);
            case "Choice" -> choice(name, fields);
            case "Wait" -> waiting(name, fields);
            case "Succeed" -> succeed(name, fields);
            case "Fail" -> fail(name, fields);
            case "Parallel" -> parallel(name, fields, variables);
            case "Map" -> iteration(name, fields, variables);
            case String type -> throw fields.invalid("Type", "unsupported state type '%s'".formatted(type));
        };
    }

    private static void allow(Fields fields, String owner, String... own) {
        Set<String> names = new HashSet<>(List.of("Type", "Comment", "QueryLanguage"));
        names.addAll(List.of(own));
        fields.allowOnly(owner, names);
    }

    private static @Nullable String next(Fields fields) {
        boolean end = fields.get("End") != null
                && Objects.requireNonNull(fields.get("End")).asBoolean();
        if (end == fields.has("Next")) {
            throw fields.invalid("Next", "exactly one of Next and End expected");
        }
        return fields.text("Next");
    }

    private static Pass pass(String name, Fields fields) {
        allow(fields, "Pass state", "Next", "End", "Output", "Assign");
        return new Pass(name, AssignReader.effects(fields), next(fields));
    }

    private static Task task(String name, Fields fields) {
        allow(
                fields,
                "Task state",
                "Next",
                "End",
                "Output",
                "Assign",
                "Resource",
                "Arguments",
                "TimeoutSeconds",
                "HeartbeatSeconds",
                "Retry",
                "Catch");
        String arn = fields.requiredText("Resource");
        Resource resource = Resource.of(arn)
                .orElseThrow(() -> fields.invalid("Resource", "unsupported resource '%s'".formatted(arn)));
        return new Task(
                name,
                resource,
                fields.template("Arguments"),
                fields.template("TimeoutSeconds"),
                fields.template("HeartbeatSeconds"),
                ErrorHandlingReader.read(fields),
                AssignReader.effects(fields),
                next(fields));
    }

    private static Choice choice(String name, Fields fields) {
        allow(fields, "Choice state", "Choices", "Default", "Output", "Assign");
        List<State.Rule> rules =
                fields.objects("Choices").stream().map(StateReader::rule).toList();
        if (rules.isEmpty()) {
            throw fields.invalid("Choices", "at least one rule expected");
        }
        return new Choice(name, rules, fields.text("Default"), AssignReader.effects(fields));
    }

    private static State.Rule rule(Fields fields) {
        fields.allowOnly("rule of a Choice state", Set.of("Condition", "Next", "Output", "Assign", "Comment"));
        return new State.Rule(
                fields.requiredTemplate("Condition"), AssignReader.effects(fields), fields.requiredText("Next"));
    }

    private static Wait waiting(String name, Fields fields) {
        allow(fields, "Wait state", "Next", "End", "Output", "Assign", "Seconds", "Timestamp");
        if (fields.has("Seconds") == fields.has("Timestamp")) {
            throw fields.invalid("Seconds", "exactly one of Seconds and Timestamp expected");
        }
        return new Wait(
                name,
                fields.template("Seconds"),
                fields.template("Timestamp"),
                AssignReader.effects(fields),
                next(fields));
    }

    private static Succeed succeed(String name, Fields fields) {
        allow(fields, "Succeed state", "Output");
        return new Succeed(name, AssignReader.effects(fields));
    }

    private static Fail fail(String name, Fields fields) {
        allow(fields, "Fail state", "Error", "Cause");
        return new Fail(name, fields.template("Error"), fields.template("Cause"));
    }

    private Parallel parallel(String name, Fields fields, Set<String> variables) {
        allow(fields, "Parallel state", "Next", "End", "Output", "Assign", "Arguments", "Branches", "Retry", "Catch");
        List<StateGraph> branches = fields.objects("Branches").stream()
                .map(branch -> graphs.branch(branch, variables))
                .toList();
        if (branches.isEmpty()) {
            throw fields.invalid("Branches", "at least one branch expected");
        }
        return new Parallel(
                name,
                fields.template("Arguments"),
                branches,
                ErrorHandlingReader.read(fields),
                AssignReader.effects(fields),
                next(fields));
    }

    private Iteration iteration(String name, Fields fields, Set<String> variables) {
        allow(
                fields,
                "Map state",
                "Next",
                "End",
                "Output",
                "Assign",
                "Items",
                "ItemSelector",
                "MaxConcurrency",
                "ItemProcessor",
                "Retry",
                "Catch");
        return new Iteration(
                name,
                fields.template("Items"),
                fields.template("ItemSelector"),
                fields.template("MaxConcurrency"),
                graphs.processor(inlineProcessor(fields), variables),
                ErrorHandlingReader.read(fields),
                AssignReader.effects(fields),
                next(fields));
    }

    private static Fields inlineProcessor(Fields fields) {
        Fields processor = fields.object("ItemProcessor");
        if (processor.has("ProcessorConfig")) {
            Fields config = processor.object("ProcessorConfig");
            config.allowOnly("processor configuration", Set.of("Mode"));
            if (!config.requiredText("Mode").equals("INLINE")) {
                throw config.invalid("Mode", "unsupported mode '%s'".formatted(config.text("Mode")));
            }
        }
        return processor;
    }
}
