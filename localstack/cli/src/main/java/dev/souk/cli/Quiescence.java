package dev.souk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.locks.LockSupport;

/** Waits until nothing is in flight: no execution, no message, no unread stream record. */
public final class Quiescence {
    private static final long POLL_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private final Edge edge;

    public Quiescence(Edge edge) {
        this.edge = edge;
    }

    /** @throws IllegalStateException when something is still in flight after three minutes; says what */
    public void await() {
        long start = System.nanoTime();
        while (true) {
            JsonNode state = edge.get("/_souk/quiescence");
            if (state.path("idle").asBoolean()) {
                return;
            }
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("the stack does not come to rest: " + state);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
