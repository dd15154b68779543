package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.event.ruler.Machine;

/** The enabled rules of one bus in one automaton, so that an event is read once however many rules there are. */
final class RuleIndex {
    static final RuleIndex NONE = new RuleIndex(List.of());

    private final Machine machine = Machine.builder().build();
    private final Map<String, EventRule> rules = new HashMap<>();

    RuleIndex(List<EventRule> all) {
        for (EventRule rule : all) {
            if (rule.enabled()) {
                rule.pattern().ifPresent(pattern -> add(rule, pattern));
            }
        }
    }

    List<EventRule> rulesFor(JsonNode event) {
        return machine.rulesForJSONEvent(event).stream()
                .map(rules::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void add(EventRule rule, EventPattern pattern) {
        rules.put(rule.name(), rule);
        try {
            machine.addRule(rule.name(), Json.write(pattern.source()));
        } catch (IOException e) {
            throw new IllegalArgumentException("rule %s: %s".formatted(rule.name(), e.getMessage()), e);
        }
    }
}
