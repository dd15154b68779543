package dev.souk.localstack.faults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One time that faults were switched on: the plan, what is drawn by it, and what has fired. */
final class Run {
    private static final int ONE_LASTS_IN = 3;
    private static final int REMEMBERED = 1000;

    private final FaultPlan plan;
    private final Map<Place, Draws> draws = new EnumMap<>(Place.class);
    private final Map<Place, AtomicLong> calls = new EnumMap<>(Place.class);
    private final Map<Fired, AtomicLong> fired = new ConcurrentHashMap<>();

    private final Map<String, Fault> lasting = remembered();
    private final AtomicLong lasted = new AtomicLong();

    Run(FaultPlan plan) {
        this.plan = plan;
        for (Place place : Place.values()) {
            draws.put(place, new Draws(plan, place));
            calls.put(place, new AtomicLong());
        }
    }

    /** Nobody asks for a call any more after some thousand others. */
    private static Map<String, Fault> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Fault> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    private record Fired(Fault fault, Place place) {}

    @Nullable
    Fault pass(Place place, String where, String call) {
        Fault same = lasting.get(call);
        return same == null ? draw(place, where, call) : same;
    }

    private @Nullable Fault draw(Place place, String where, String call) {
        Draws drawn = draws.get(place);
        AtomicLong passed = calls.get(place);
        if (drawn == null || passed == null || !plan.concerns(where)) {
            return null;
        }
        passed.incrementAndGet();
        Fault fault = drawn.next();
        if (fault != null) {
            long times = fired.computeIfAbsent(new Fired(fault, place), _ -> new AtomicLong())
                    .incrementAndGet();
            if (fault.canLast() && !call.isEmpty() && times % ONE_LASTS_IN == 0) {
                lasting.put(call, fault);
                lasted.incrementAndGet();
            }
        }
        return fault;
    }

    void describe(ObjectNode answer) {
        answer.put("percent", plan.percent()).put("seed", plan.seed()).put("only", plan.only());
        ArrayNode kinds = answer.putArray("kinds");
        plan.kinds().stream().sorted().map(Fault::word).forEach(kinds::add);
        answer.put("calls", calls.values().stream().mapToLong(AtomicLong::get).sum());
        answer.put("lasting", lasted.get());
        ArrayNode counted = answer.putArray("fired");
        for (Fault fault : Fault.values()) {
            for (Place place : Place.values()) {
                AtomicLong times = fired.get(new Fired(fault, place));
                if (times != null) {
                    counted.addObject()
                            .put("kind", fault.word())
                            .put("place", place.word())
                            .put("times", times.get());
                }
            }
        }
    }
}
