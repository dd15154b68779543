package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.time.Scheduler;
import dev.souk.localstack.time.Work;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The buses of the stack and the default one, with their rules. */
public final class EventBuses {
    private final Map<String, EventBus> buses = new LinkedHashMap<>();
    private final List<EventRule> rules;
    private final Map<String, RuleIndex> matching = new HashMap<>();
    private final List<Archive> archives;
    private final EventArchive archive;
    private final Deliveries deliveries;
    private final Work publishing = new Work();

    /**
     * @param resources of any type; buses, rules and archives among them are taken
     * @param defaultBusArn ARN of the bus that every account has
     * @param kinds the kinds of targets that rules can reach
     * @throws IllegalArgumentException naming the rule that this runtime cannot run
     */
    public EventBuses(
            List<Resource> resources,
            String defaultBusArn,
            List<EventTarget> kinds,
            Queues queues,
            Authorization authorization,
            Scheduler scheduler,
            EventArchive archive) {
        this.archive = archive;
        this.deliveries = new Deliveries(kinds, queues, authorization, scheduler);
        buses.put("default", new EventBus("default", defaultBusArn));
        of("AWS::Events::EventBus", resources)
                .forEach(resource -> buses.put(
                        EventRule.lastPart(resource.arn()),
                        new EventBus(EventRule.lastPart(resource.arn()), resource.arn())));
        rules = of("AWS::Events::Rule", resources).stream().map(EventRule::of).toList();
        archives =
                of("AWS::Events::Archive", resources).stream().map(Archive::of).toList();
        rules.forEach(this::requireReachable);
        all().forEach(bus -> matching.put(bus.name(), new RuleIndex(rulesOf(bus))));
    }

    public Collection<EventBus> all() {
        return buses.values();
    }

    /** @param nameOrArn of a bus */
    public Optional<EventBus> find(String nameOrArn) {
        return Optional.ofNullable(buses.get(EventRule.lastPart(nameOrArn)));
    }

    public List<EventRule> rulesOf(EventBus bus) {
        return rules.stream().filter(rule -> rule.busName().equals(bus.name())).toList();
    }

    /** The rules that have a schedule. */
    List<EventRule> scheduled() {
        return rules.stream().filter(rule -> rule.schedule().isPresent()).toList();
    }

    public List<Archive> archives() {
        return archives;
    }

    public EventArchive archive() {
        return archive;
    }

    /** Deliveries that have neither succeeded nor been given up; nothing is on its way when it is 0. */
    public int pending() {
        return publishing.underWay() + deliveries.work().underWay();
    }

    /** Events and deliveries that have ever begun, scheduled ones among them. */
    public long begun() {
        return publishing.begun() + deliveries.work().begun();
    }

    /** Accepts an event: the deliveries are counted as pending before this returns. */
    public void publish(EventBus bus, JsonNode event) {
        publish(bus, event, Set.of());
    }

    /** @param only ARNs of the rules that may have it; when empty, all of them */
    void publish(EventBus bus, JsonNode event, Set<String> only) {
        try (Work.Piece _ = publishing.begin()) {
            CarriedEvent carried = archive.record(bus.name(), Json.write(event));
            for (EventRule rule :
                    matching.getOrDefault(bus.name(), RuleIndex.NONE).rulesFor(event)) {
                if (only.isEmpty() || only.contains(rule.arn())) {
                    start(carried, event, rule);
                }
            }
        }
    }

    /** Sends an event to the targets of one rule; its deliveries are pending before this returns. */
    void start(CarriedEvent carried, JsonNode event, EventRule rule) {
        rule.targets().stream()
                .filter(target -> !isLogGroup(target))
                .forEach(target -> deliveries.start(carried, event, rule, target));
    }

    private void requireReachable(EventRule rule) {
        if (find(rule.busName()).isEmpty()) {
            throw new IllegalArgumentException(
                    "rule %s: expected a bus of this stack, got %s".formatted(rule.name(), rule.busName()));
        }
        for (RuleTarget target : rule.targets()) {
            if (!deliveries.canReach(target.arn()) && !isLogGroup(target)) {
                throw new IllegalArgumentException(
                        "rule %s: target %s is not emulated".formatted(rule.name(), target.arn()));
            }
        }
    }

    /** The archive already shows every event; a copy in a log group would only cost memory. */
    private static boolean isLogGroup(RuleTarget target) {
        return target.arn().startsWith("arn:aws:logs:");
    }

    private static List<Resource> of(String type, List<Resource> resources) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }
}
