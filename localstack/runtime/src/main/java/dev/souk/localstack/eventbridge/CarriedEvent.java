package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** An event that a bus accepted, and what became of it at every target so far. */
public final class CarriedEvent {
    private final long sequence;
    private final String busName;
    private final String event;
    private final Map<String, Delivery> deliveries = new ConcurrentSkipListMap<>();

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
    public Collection<Delivery> deliveries() {
        return List.copyOf(deliveries.values());
    }

    void became(Delivery delivery) {
        deliveries.put(delivery.rule() + '/' + delivery.targetId(), delivery);
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
