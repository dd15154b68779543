package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.List;

/** An event that a bus accepted, and what became of it at every target so far. */
public final class CarriedEvent {
    private final long sequence;
    private final String busName;
    private final String event;
    private volatile List<Delivery> deliveries = List.of();

    CarriedEvent(long sequence, String busName, String event) {
        this.sequence = sequence;
        this.busName = busName;
        this.event = event;
    }

    /** Its place in the order in which the buses accepted events, from 1. */
    public long sequence() {
        return sequence;
    }

    public String busName() {
        return busName;
    }

    /** The whole event, envelope included. */
    public JsonNode event() {
        return Json.parse(event);
    }

    /** One per matching rule and target. */
    public List<Delivery> deliveries() {
        return deliveries;
    }

    synchronized void became(Delivery delivery) {
        List<Delivery> updated = new ArrayList<>(deliveries);
        updated.removeIf(earlier ->
                earlier.rule().equals(delivery.rule()) && earlier.targetId().equals(delivery.targetId()));
        updated.add(delivery);
        deliveries = List.copyOf(updated);
    }

    JsonNode toJson() {
        ArrayNode targets = Json.array();
        deliveries()
                .forEach(delivery -> targets.addObject()
                        .put("rule", delivery.rule())
                        .put("target", delivery.targetId())
                        .put("targetArn", delivery.targetArn())
                        .put("outcome", delivery.outcome().name())
                        .put("attempts", delivery.attempts()));
        ObjectNode json = Json.object().put("sequence", sequence).put("bus", busName);
        json.set("event", event());
        json.set("deliveries", targets);
        return json;
    }
}
