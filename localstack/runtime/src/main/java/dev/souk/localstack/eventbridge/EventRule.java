package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.util.List;
import java.util.Optional;

/** A rule of the stack: what it waits for, a pattern of events or a time or both, and where it sends. */
public record EventRule(
        String name,
        String arn,
        String busName,
        Optional<EventPattern> pattern,
        Optional<Schedule> schedule,
        boolean enabled,
        Optional<String> description,
        List<RuleTarget> targets) {

    private static final String DEFAULT_BUS = "default";

    /** @throws IllegalArgumentException naming the rule and its place, when EventBridge would refuse it */
    static EventRule of(Resource resource) {
        JsonNode properties = resource.properties();
        String name = lastPart(resource.arn());
        try {
            EventRule rule = new EventRule(
                    name,
                    resource.arn(),
                    lastPart(Json.text(properties, "EventBusName").orElse(DEFAULT_BUS)),
                    properties.has("EventPattern")
                            ? Optional.of(new EventPattern(Json.parsed(properties.path("EventPattern"))))
                            : Optional.empty(),
                    Json.text(properties, "ScheduleExpression").map(Schedule::of),
                    !properties.path("State").asText("ENABLED").equals("DISABLED"),
                    Json.text(properties, "Description"),
                    Json.elements(properties.path("Targets")).stream()
                            .map(RuleTarget::of)
                            .toList());
            rule.requireTrigger();
            return rule;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "rule %s (%s/%s): %s".formatted(name, resource.stack(), resource.logicalId(), e.getMessage()), e);
        }
    }

    private void requireTrigger() {
        if (pattern.isEmpty() && schedule.isEmpty()) {
            throw new IllegalArgumentException("expected an event pattern or a schedule, got neither");
        }
        if (schedule.isPresent() && !busName.equals(DEFAULT_BUS)) {
            throw new IllegalArgumentException("expected a schedule on the default bus only, got " + busName);
        }
    }

    /** The name in {@code arn:…:event-bus/souk-dev} or {@code arn:…:rule/souk-dev/on-order-placed}; a bare name is itself. */
    static String lastPart(String arnOrName) {
        return arnOrName.substring(arnOrName.lastIndexOf('/') + 1);
    }
}
