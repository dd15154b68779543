package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The rules that fire by the clock. A rule that waits is at rest; its event on the way to a target is not. */
public final class Schedules {
    private final List<EventRule> rules;
    private final EventBuses buses;
    private final Place place;
    private final Scheduler scheduler;
    private final Supplier<String> ids;
    private final Map<String, Instant> next = new ConcurrentHashMap<>();
    private final Map<String, CarriedEvent> last = new ConcurrentHashMap<>();

    /** @param ids makes event ids */
    public Schedules(EventBuses buses, Place place, Scheduler scheduler, Supplier<String> ids) {
        this.rules = buses.scheduled().stream()
                .sorted(Comparator.comparing(EventRule::name))
                .toList();
        this.buses = buses;
        this.place = place;
        this.scheduler = scheduler;
        this.ids = ids;
    }

    /** From now on every enabled rule fires when its time comes. */
    public void start() {
        rules.stream().filter(EventRule::enabled).forEach(rule -> arm(rule, scheduler.now()));
    }

    /** Fires a rule at once, enabled or not; returns whether there is one of that name. */
    public boolean fire(String name) {
        Optional<EventRule> found =
                rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
        found.ifPresent(this::fire);
        return found.isPresent();
    }

    /** What is scheduled: {@code {"schedules": [{"name", "expression", "state", "targets", "next", "last"}]}}. */
    public JsonNode describe() {
        ArrayNode list = Json.array();
        rules.forEach(rule -> list.add(describe(rule)));
        return Json.object().set("schedules", list);
    }

    private void arm(EventRule rule, Instant after) {
        Optional<Instant> due = next(rule, after)
                // Times that passed while the machine slept are not made up for.
                .filter(time -> !time.isBefore(scheduler.now()))
                .or(() -> next(rule, scheduler.now()));
        if (due.isEmpty()) {
            next.remove(rule.name());
            return;
        }
        next.put(rule.name(), due.get());
        scheduler.after(Duration.between(scheduler.now(), due.get()), () -> {
            fire(rule);
            arm(rule, due.get());
        });
    }

    private static Optional<Instant> next(EventRule rule, Instant after) {
        return rule.schedule().flatMap(schedule -> schedule.next(after));
    }

    /** Such an event goes to its own rule's targets only; neither another rule nor an archive sees it. */
    private void fire(EventRule rule) {
        ObjectNode event = Json.object()
                .put("version", "0")
                .put("id", ids.get())
                .put("detail-type", "Scheduled Event")
                .put("source", "aws.events")
                .put("account", place.account())
                .put("time", scheduler.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("region", place.region());
        event.putArray("resources").add(rule.arn());
        event.putObject("detail");
        CarriedEvent carried = new CarriedEvent(0, rule.busName(), Json.write(event));
        last.put(rule.name(), carried);
        buses.start(carried, event, rule);
    }

    private JsonNode describe(EventRule rule) {
        ObjectNode json = Json.object()
                .put("name", rule.name())
                .put("expression", rule.schedule().map(Schedule::expression).orElse(""))
                .put("state", rule.enabled() ? "ENABLED" : "DISABLED");
        ArrayNode targets = json.putArray("targets");
        rule.targets().forEach(target -> targets.add(target.arn()));
        Optional.ofNullable(next.get(rule.name())).ifPresent(due -> json.put("next", due.toString()));
        Optional.ofNullable(last.get(rule.name())).ifPresent(carried -> json.set("last", carried.toJson()));
        return json;
    }
}
