package dev.souk.localstack.sqs;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The messages of one queue, sorted by when they can be received; the queue's lock guards it. */
final class MessageStore {
    private final TreeSet<Message> ready = new TreeSet<>(Comparator.comparingLong(message -> message.order));
    private final TreeSet<Message> hidden =
            new TreeSet<>(Comparator.<Message, Instant>comparing(message -> message.visibleAt)
                    .thenComparingLong(message -> message.order));
    private final TreeSet<Message> byAge =
            new TreeSet<>(Comparator.<Message, Instant>comparing(message -> message.sentAt)
                    .thenComparingLong(message -> message.order));
    private final Map<String, Message> byHandle = new HashMap<>();
    private int inFlight;

    void add(Message message, Instant now) {
        byAge.add(message);
        place(message, now);
    }

    /** Moves what has become visible, and drops what is older than the queue keeps messages. */
    void settle(Instant now, Duration retention) {
        Instant oldest = now.minus(retention);
        while (!byAge.isEmpty() && !byAge.first().sentAt.isAfter(oldest)) {
            remove(byAge.first());
        }
        while (!hidden.isEmpty() && !hidden.first().visibleAt.isAfter(now)) {
            Message message = hidden.first();
            unplace(message);
            ready.add(message);
        }
    }

    @Nullable
    Message firstReady() {
        return ready.isEmpty() ? null : ready.first();
    }

    Received receive(Message message, Instant now, Instant visibleAt, String handle) {
        unplace(message);
        if (message.receiptHandle != null) {
            byHandle.remove(message.receiptHandle);
        }
        Received received = message.receivedAt(now, handle);
        byHandle.put(handle, message);
        message.visibleAt = visibleAt;
        place(message, now);
        return received;
    }

    /** The message that this handle was the last one for. */
    Optional<Message> find(String handle) {
        return Optional.ofNullable(byHandle.get(handle));
    }

    boolean isInFlight(Message message) {
        return hidden.contains(message) && message.everReceived();
    }

    void hideUntil(Message message, Instant visibleAt, Instant now) {
        unplace(message);
        message.visibleAt = visibleAt;
        place(message, now);
    }

    void remove(Message message) {
        unplace(message);
        byAge.remove(message);
        if (message.receiptHandle != null) {
            byHandle.remove(message.receiptHandle);
        }
    }

    void clear() {
        ready.clear();
        hidden.clear();
        byAge.clear();
        byHandle.clear();
        inFlight = 0;
    }

    Optional<Instant> nextVisibleAt() {
        return hidden.isEmpty() ? Optional.empty() : Optional.of(hidden.first().visibleAt);
    }

    QueueDepth depth() {
        return new QueueDepth(ready.size(), inFlight, hidden.size() - inFlight);
    }

    private void place(Message message, Instant now) {
        if (!message.visibleAt.isAfter(now)) {
            ready.add(message);
        } else if (hidden.add(message) && message.everReceived()) {
            inFlight++;
        }
    }

    private void unplace(Message message) {
        if (hidden.remove(message) && message.everReceived()) {
            inFlight--;
        }
        ready.remove(message);
    }
}
