package dev.souk.localstack.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a running stack: none, until somebody switches them on. Each service asks at its own places whether a call
 * meets one, and lets it go wrong as its counterpart on AWS would.
 */
public final class FaultInjection {
    /** Long beside a call of some milliseconds, short beside what a function may take. */
    static final Duration SLOW = Duration.ofMillis(700);

    /** Enough for other deliveries to overtake this one. */
    static final Duration LATE = Duration.ofSeconds(3);

    private static final Duration COMES_AGAIN = Duration.ofSeconds(2);

    private final Pause pause;
    private volatile @Nullable Run run;
    private volatile boolean on;

    public FaultInjection(Pause pause) {
        this.pause = pause;
    }

    /** For services that no fault is ever to meet. */
    public static FaultInjection none() {
        return new FaultInjection(Pause.real());
    }

    /** From now on things go wrong by this plan; counts anew. */
    public synchronized void begin(FaultPlan plan) {
        run = new Run(plan);
        on = true;
    }

    /** From now on nothing goes wrong any more. What fired stays to be read. */
    public void end() {
        on = false;
    }

    /**
     * Passes a place.
     *
     * @param where name of the caller, function or target
     * @return what the call meets, or null
     */
    public @Nullable Fault at(Place place, String where) {
        return at(place, where, "");
    }

    /**
     * As {@link #at(Place, String)}, for a call that an SDK repeats by itself. One failure in three meets every attempt of
     * its call, or no function would ever see one.
     *
     * @param call what all attempts have in common; empty text for none
     */
    public @Nullable Fault at(Place place, String where, String call) {
        Run current = run;
        return on && current != null ? current.pass(place, where, call) : null;
    }

    /** Holds a call up that is slow. */
    public void slow() {
        pause.last(SLOW);
    }

    /** Holds up what comes late. */
    public void late() {
        pause.last(LATE);
    }

    /**
     * When messages come again that a function has failed to handle. While faults are on not after the queue's own time-out,
     * which is minutes: nobody would wait for a run of some hundred orders.
     */
    public Duration retryAfter(Duration visibilityTimeout) {
        return on && visibilityTimeout.compareTo(COMES_AGAIN) > 0 ? COMES_AGAIN : visibilityTimeout;
    }

    /**
     * Plan and counters of now, or of the last time: {@code {"on", "percent", "seed", "only", "kinds": ["throttled", …],
     * "calls", "lasting", "fired": [{"kind", "place", "times"}]}}; {@code on} alone when there never was one.
     */
    public JsonNode describe() {
        ObjectNode answer = Json.object().put("on", on);
        Run current = run;
        if (current != null) {
            current.describe(answer);
        }
        return answer;
    }
}
