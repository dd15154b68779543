package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.List;
import java.util.Optional;

/** A rule of the stack: a pattern and where its events go. */
public record EventRule(
        String name,
        String arn,
        String busName,
        EventPattern pattern,
        boolean enabled,
        Optional<String> description,
        List<RuleTarget> targets) {

    /** @throws IllegalArgumentException naming the rule, when it runs on a schedule or its pattern is not one */
    static EventRule of(Resource resource) {
        JsonNode properties = resource.properties();
        String name = lastPart(resource.arn());
        if (!properties.has("EventPattern")) {
            throw new IllegalArgumentException("rule %s: expected an event pattern, got a schedule".formatted(name));
        }
        try {
            return new EventRule(
                    name,
                    resource.arn(),
                    lastPart(Json.text(properties, "EventBusName").orElse("default")),
                    new EventPattern(Json.parsed(properties.path("EventPattern"))),
                    !properties.path("State").asText("ENABLED").equals("DISABLED"),
                    Json.text(properties, "Description"),
                    Json.elements(properties.path("Targets")).stream()
                            .map(RuleTarget::of)
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("rule %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** The name in {@code arn:…:event-bus/souk-dev} or {@code arn:…:rule/souk-dev/on-order-placed}; a bare name is itself. */
    static String lastPart(String arnOrName) {
        return arnOrName.substring(arnOrName.lastIndexOf('/') + 1);
    }
}
