package dev.souk.simulator.stack;

import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.stepfunctions.definition.Definition;
import dev.souk.stepfunctions.definition.DefinitionReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The synthesised stack, cut down to the domains that an order passes through; read once and simulated many times. The other
 * domains hear of orders and never speak to them.
 */
public final class Deployment {
    /** Where the simulated stack is said to run; nothing listens there. */
    static final dev.souk.localstack.cloudformation.Place PLACE = dev.souk.localstack.cloudformation.Place.local(4566);

    private static final Set<String> DOMAINS = Set.of("orders", "inventory", "payments", "catalog");

    private final CloudAssembly assembly;
    private final ClassLoader code;
    private final List<Resource> resources;
    private final Map<String, FunctionSpec> functions = new HashMap<>();
    private final Map<String, Definition> definitions = new ConcurrentHashMap<>();

    private Deployment(CloudAssembly assembly, ClassLoader code) {
        this.assembly = assembly;
        this.code = code;
        assembly.ofType("AWS::Lambda::Function").stream()
                .map(FunctionSpec::of)
                .filter(function -> DOMAINS.contains(function.domain()))
                .forEach(function -> functions.put(function.name(), function));
        this.resources = assembly.resources().stream().filter(this::isSimulated).toList();
    }

    /**
     * @param cloudAssembly the folder {@code cdk.out}
     * @throws RuntimeException naming what in the templates cannot be read
     */
    public static Deployment read(Path cloudAssembly) {
        return new Deployment(CloudAssembly.read(cloudAssembly, PLACE), Deployment.class.getClassLoader());
    }

    /** The same stack with other code in its functions. */
    public Deployment withCode(ClassLoader loader) {
        return new Deployment(assembly, loader);
    }

    /** Where the functions' handlers come from. */
    ClassLoader code() {
        return code;
    }

    List<Resource> resources() {
        return resources;
    }

    Definition definitionOf(Resource stateMachine) {
        return definitions.computeIfAbsent(
                stateMachine.ref(), _ -> DefinitionReader.read(assembly.stateMachineDefinition(stateMachine)));
    }

    Map<String, FunctionSpec> functions() {
        return functions;
    }

    /** What the template puts in the environment of a function. */
    String variable(String function, String name) {
        FunctionSpec spec = Objects.requireNonNull(functions.get(function), function);
        return Objects.requireNonNull(spec.environment().get(name), name);
    }

    /** Names of the tables of the simulated domains. */
    List<String> tables() {
        return resources.stream()
                .filter(resource -> resource.type().equals("AWS::DynamoDB::Table"))
                .map(Resource::ref)
                .toList();
    }

    /** Names of the states of the checkout saga. */
    public List<String> sagaStates() {
        Resource machine = assembly.ofType("AWS::StepFunctions::StateMachine").getFirst();
        return List.copyOf(definitionOf(machine).graph().states().keySet());
    }

    private boolean isSimulated(Resource resource) {
        return switch (resource.type()) {
            case "AWS::Lambda::EventSourceMapping" ->
                functions.containsKey(FunctionSpec.nameOf(
                        resource.properties().path("FunctionName").asText()));
            case "AWS::Events::Rule" -> isSimulatedRule(resource);
            default -> true;
        };
    }

    /** A rule counts when its queue feeds a simulated function, or its target is one. */
    private boolean isSimulatedRule(Resource rule) {
        String target = rule.properties().path("Targets").path(0).path("Arn").asText();
        if (target.startsWith("arn:aws:lambda:")) {
            return functions.containsKey(FunctionSpec.nameOf(target));
        }
        return assembly.ofType("AWS::Lambda::EventSourceMapping").stream()
                .filter(mapping ->
                        mapping.properties().path("EventSourceArn").asText().equals(target))
                .anyMatch(mapping -> functions.containsKey(FunctionSpec.nameOf(
                        mapping.properties().path("FunctionName").asText())));
    }
}
