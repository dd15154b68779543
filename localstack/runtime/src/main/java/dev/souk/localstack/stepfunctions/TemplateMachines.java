package dev.souk.localstack.stepfunctions;

import dev.souk.localstack.cloudformation.Resource;
import dev.souk.stepfunctions.StateMachines;
import dev.souk.stepfunctions.definition.Definition;
import dev.souk.stepfunctions.definition.InvalidDefinition;
import java.util.List;
import java.util.function.Function;

/** Creates the state machines of the template. */
public final class TemplateMachines {
    private static final String TYPE = "AWS::StepFunctions::StateMachine";

    private TemplateMachines() {}

    /**
     * @param resources of any type; the state machines among them are taken
     * @param definitions the definition of a state machine, read from the text with its substitutions made
     * @throws IllegalArgumentException naming the machine whose definition is wrong or not supported, and what is
     */
    public static void create(
            List<Resource> resources, Function<Resource, Definition> definitions, StateMachines stateMachines) {
        for (Resource resource : resources) {
            if (resource.type().equals(TYPE)) {
                create(resource, definitions, stateMachines);
            }
        }
    }

    private static void create(
            Resource resource, Function<Resource, Definition> definitions, StateMachines stateMachines) {
        String name = resource.arn().substring(resource.arn().lastIndexOf(':') + 1);
        if (resource.properties().path("StateMachineType").asText("STANDARD").equals("EXPRESS")) {
            throw new IllegalArgumentException("state machine %s: expected type STANDARD, got EXPRESS".formatted(name));
        }
        try {
            stateMachines.create(
                    resource.arn(),
                    name,
                    definitions.apply(resource),
                    resource.properties().path("RoleArn").asText());
        } catch (InvalidDefinition e) {
            throw new IllegalArgumentException("state machine %s: %s".formatted(name, e.getMessage()), e);
        }
    }
}
