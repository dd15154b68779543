package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.sqs.Queue;
import dev.souk.simulator.kernel.Kernel;
import dev.souk.simulator.stack.SimulatedStack;
import dev.souk.simulator.workload.Client.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Clocks and people: schedules that fire, processes that are replaced, dead letters that are sent back. */
public final class Operators {
    private static final Duration BETWEEN_REDRIVES = Duration.ofMinutes(20);
    private static final int MAX_REDRIVES = 6;
    private static final int MEDDLINGS = 3;
    private static final int ALL = 100_000;

    private final Kernel kernel;
    private final SimulatedStack stack;
    private final Client client;
    private final SplittableRandom random;
    private int resumptions;

    public Operators(Kernel kernel, SimulatedStack stack, long seed) {
        this.kernel = kernel;
        this.stack = stack;
        this.client = new Client(stack);
        this.random = new SplittableRandom(seed);
    }

    /** Fires schedules, replaces processes and resumes what is parked at moments that the seed draws. */
    public void meddleDuring(Duration trouble) {
        for (int i = 0; i < MEDDLINGS; i++) {
            kernel.after(someTimeIn(trouble), this::fireSchedules);
            kernel.after(someTimeIn(trouble), stack::coolDown);
        }
        for (int i = 0; i < MEDDLINGS; i++) {
            kernel.after(someTimeIn(trouble), this::resume);
        }
    }

    private Duration someTimeIn(Duration span) {
        return Duration.ofMillis(random.nextLong(span.toMillis()));
    }

    private void fireSchedules() {
        for (JsonNode schedule : stack.schedules().describe().path("schedules")) {
            stack.schedules().fire(schedule.path("name").asText());
        }
    }

    /**
     * Fires the schedules, sends back what lies in dead-letter queues and resumes what is parked, until nothing is left to
     * do.
     */
    public void tidyUp() {
        kernel.soon(this::fireSchedules);
        kernel.runUntil(kernel.now().plus(BETWEEN_REDRIVES));
        for (int i = 0; i < MAX_REDRIVES && isSomethingToDo(); i++) {
            kernel.runUntil(kernel.now().plus(BETWEEN_REDRIVES));
        }
    }

    /** Puts every event that the bus has carried on it once more, in an order that the seed draws, as a replay of an archive may. */
    public void replayArchive() {
        List<JsonNode> events =
                new ArrayList<>(Json.elements(stack.archive().page(0, ALL).path("events")));
        Collections.shuffle(events, random);
        kernel.soon(() -> events.forEach(carried -> put(carried.path("event"))));
    }

    private void put(JsonNode event) {
        ObjectNode entries = Json.object();
        entries.putArray("Entries")
                .addObject()
                .put("EventBusName", stack.busName())
                .put("Source", event.path("source").asText())
                .put("DetailType", event.path("detail-type").asText())
                .put("Detail", Json.write(event.path("detail")));
        stack.eventBridge().call("PutEvents", entries, new Caller.Developer());
    }

    private boolean isSomethingToDo() {
        boolean letters = redrive();
        boolean parked = resume();
        boolean open = isCheckoutOpen();
        if (open) {
            kernel.soon(this::fireSchedules);
        }
        return letters || parked || open;
    }

    /** Whether there are checkouts that nobody has seen the end of. */
    private boolean isCheckoutOpen() {
        return stack.items("orders").stream()
                .anyMatch(item -> item.path("pk").path("S").asText().startsWith("OPEN#"));
    }

    /** Whether there were parked checkouts; each is told to go on. */
    private boolean resume() {
        List<String> parked = stack.items("orders").stream()
                .filter(item -> item.path("pk").path("S").asText().equals("PARKED"))
                .map(item -> item.path("sk").path("S").asText())
                .map(key -> key.substring(0, key.indexOf('#')))
                .distinct()
                .toList();
        parked.forEach(order -> kernel.soon(() -> client.send(resumption(order))));
        return !parked.isEmpty();
    }

    private Request resumption(String order) {
        resumptions++;
        return new Request(
                "orders-http",
                "POST",
                "/admin/checkouts/{id}/resume",
                Map.of("id", order),
                "operator-1",
                "staff",
                "resume-%s-%d".formatted(order, resumptions),
                Json.write(Json.object().put("dryRun", false).put("reason", "simulated")));
    }

    /** Whether there was anything to send back. */
    private boolean redrive() {
        List<Queue> holding = stack.deadLetterQueues().stream()
                .filter(queue -> queue.depth().visible() > 0)
                .toList();
        holding.forEach(queue -> kernel.soon(() -> stack.sendBack(queue)));
        return !holding.isEmpty();
    }
}
