package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.souk.localstack.json.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Everything the buses have accepted, in order, with its deliveries; the oldest events go when it is full. */
public final class EventArchive {
    private final int capacity;
    private final Deque<CarriedEvent> events = new ArrayDeque<>();
    private long sequence;
    private long forgotten;

    /** @param capacity how many events are kept at most */
    public EventArchive(int capacity) {
        this.capacity = capacity;
    }

    synchronized CarriedEvent record(String busName, String event) {
        CarriedEvent carried = new CarriedEvent(++sequence, busName, event);
        events.addLast(carried);
        if (events.size() > capacity) {
            events.removeFirst();
            forgotten++;
        }
        return carried;
    }

    /** How many events the buses have accepted so far. */
    public synchronized long accepted() {
        return sequence;
    }

    /** What is still kept, oldest first. */
    public synchronized List<CarriedEvent> events() {
        return List.copyOf(events);
    }

    /** How many events went because the archive was full. */
    public synchronized long forgotten() {
        return forgotten;
    }

    /**
     * A page: {@code {"events": [{"sequence", "bus", "event", "deliveries": [{"rule", "target", "targetArn", "outcome",
     * "attempts"}]}], "forgotten": 0, "next": 200}}; {@code next} is absent on the last page.
     *
     * @param after the sequence to continue after; 0 for the first page
     */
    public JsonNode page(long after, int limit) {
        List<CarriedEvent> found = events().stream()
                .filter(event -> event.sequence() > after)
                .limit(limit + 1L)
                .toList();
        ArrayNode page = Json.array();
        found.stream().limit(limit).forEach(event -> page.add(event.toJson()));
        var answer = Json.object().put("forgotten", forgotten());
        answer.set("events", page);
        if (found.size() > limit) {
            answer.put("next", found.get(limit - 1).sequence());
        }
        return answer;
    }
}
