package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits until nothing is in flight: no execution, no message, no unread stream record. */
public final class Quiescence {
    private static final long POLL_NANOS = 20_000_000;
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(3);

    private final Edge edge;
    private final long patienceNanos;

    /** Waits for three minutes at most. */
    public Quiescence(Edge edge) {
        this(edge, USUAL_PATIENCE);
    }

    /** @param patience how long to wait at most */
    public Quiescence(Edge edge, Duration patience) {
        this.edge = edge;
        this.patienceNanos = patience.toNanos();
    }

    /** @throws IllegalStateException when something is still in flight when patience ends; says what */
    public void await() {
        long start = System.nanoTime();
        while (true) {
            JsonNode state = edge.get("/_souk/quiescence");
            if (state.path("idle").asBoolean()) {
                return;
            }
            if (System.nanoTime() - start > patienceNanos) {
                throw new IllegalStateException("the stack does not come to rest: " + state);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
