package dev.souk.localstack.sqs;

import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One standard queue. */
public final class Queue {
    private final QueueSettings settings;
    private final Scheduler scheduler;
    private final Supplier<String> ids;
    private final Consumer<Message> deadLetters;
    private final MessageStore messages = new MessageStore();
    private final Set<LongPoll> polls = new LinkedHashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private long sequence;
    private @Nullable Instant alarmAt;

    Queue(QueueSettings settings, Scheduler scheduler, Supplier<String> ids, Consumer<Message> deadLetters) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.ids = ids;
        this.deadLetters = deadLetters;
    }

    public QueueSettings settings() {
        return settings;
    }

    /** @throws AwsFault {@code InvalidParameterValue} when the message is larger than the queue allows */
    public synchronized Sent send(Outgoing outgoing) {
        int bytes = MessageDigests.size(outgoing);
        if (bytes > settings.maximumBytes()) {
            throw AwsFault.client(
                    "InvalidParameterValue",
                    "one or more parameters are invalid. Reason: message must be shorter than %d bytes, got %d"
                            .formatted(settings.maximumBytes(), bytes));
        }
        Instant now = scheduler.now();
        Instant visibleAt = now.plus(outgoing.delay().orElse(settings.delay()));
        Message message = new Message(ids.get(), outgoing, now, visibleAt, sequence++, null);
        messages.add(message, now);
        changed();
        return new Sent(message.id);
    }

    /** Takes in a message that died in another queue; it keeps its id, its age and its receive count. */
    synchronized void bury(Message dead, String sourceArn) {
        Instant now = scheduler.now();
        Message message = new Message(dead.id, dead.content, dead.sentAt, now, sequence++, sourceArn);
        message.receiveCount = dead.receiveCount;
        message.firstReceivedAt = dead.firstReceivedAt;
        messages.add(message, now);
        changed();
    }

    /** Hands out what is visible now, at most {@code max}; each message stays hidden for the visibility timeout. */
    public synchronized List<Received> receive(int max, Optional<Duration> visibility) {
        Instant now = scheduler.now();
        Instant visibleAt = now.plus(visibility.orElse(settings.visibilityTimeout()));
        messages.settle(now, settings.retention());
        List<Received> received = new ArrayList<>();
        Message next = messages.firstReady();
        while (next != null && received.size() < max) {
            if (exhausted(next)) {
                messages.remove(next);
                deadLetters.accept(next);
            } else {
                received.add(messages.receive(next, now, visibleAt, ids.get()));
                if (!visibleAt.isAfter(now)) {
                    // A zero visibility timeout leaves the message first in line: one receive must not hand it out
                    // twice.
                    break;
                }
            }
            next = messages.firstReady();
        }
        armAlarm();
        return received;
    }

    /** Like {@link #receive(int, Optional)}, but waits for a first message as long as {@code wait}. */
    public CompletableFuture<List<Received>> poll(int max, Optional<Duration> visibility, Duration wait) {
        CompletableFuture<List<Received>> answer = new CompletableFuture<>();
        synchronized (this) {
            List<Received> received = receive(max, visibility);
            if (!received.isEmpty() || wait.isZero()) {
                answer.complete(received);
                return answer;
            }
            LongPoll poll = new LongPoll(answer, max, visibility);
            polls.add(poll);
            Scheduler.Alarm deadline = scheduler.after(wait, () -> giveUp(poll));
            return answer.whenComplete((_, _) -> deadline.cancel());
        }
    }

    /** Deletes what the handle was given for. A handle that a later receive has replaced deletes nothing, silently, as on SQS. */
    public synchronized void delete(String receiptHandle) {
        messages.find(receiptHandle).ifPresent(messages::remove);
    }

    /** @throws AwsFault {@code MessageNotInflight} or {@code InvalidParameterValue} */
    public synchronized void changeVisibility(String receiptHandle, Duration visibility) {
        Instant now = scheduler.now();
        messages.settle(now, settings.retention());
        Message message = messages.find(receiptHandle)
                .orElseThrow(() -> AwsFault.client(
                        "InvalidParameterValue",
                        "value %s for parameter ReceiptHandle is invalid. Reason: message does not exist or is not available for visibility timeout change"
                                .formatted(receiptHandle)));
        if (!messages.isInFlight(message)) {
            throw AwsFault.client("MessageNotInflight", "message %s is not in flight".formatted(message.id));
        }
        messages.hideUntil(message, now.plus(visibility), now);
        changed();
    }

    public synchronized void purge() {
        messages.clear();
    }

    public synchronized QueueDepth depth() {
        messages.settle(scheduler.now(), settings.retention());
        return messages.depth();
    }

    /** Calls the listener, off the caller's thread, whenever there may be something to receive. */
    public void onVisible(Runnable listener) {
        listeners.add(listener);
        scheduler.soon(listener);
    }

    private boolean exhausted(Message message) {
        return settings.redrive()
                .filter(redrive -> message.receiveCount >= redrive.maxReceiveCount())
                .isPresent();
    }

    private synchronized void changed() {
        messages.settle(scheduler.now(), settings.retention());
        for (Iterator<LongPoll> waiting = polls.iterator(); waiting.hasNext() && messages.firstReady() != null; ) {
            LongPoll poll = waiting.next();
            List<Received> received = receive(poll.max, poll.visibility);
            if (!received.isEmpty()) {
                waiting.remove();
                poll.answer.complete(received);
            }
        }
        if (messages.firstReady() != null) {
            listeners.forEach(scheduler::soon);
        }
        armAlarm();
    }

    /** One alarm for the earliest message to become visible; a later one is armed when it rings. */
    private void armAlarm() {
        Optional<Instant> next = messages.nextVisibleAt();
        if (next.isEmpty() || (alarmAt != null && !next.get().isBefore(alarmAt))) {
            return;
        }
        Instant ring = next.get();
        alarmAt = ring;
        scheduler.after(Duration.between(scheduler.now(), ring), () -> rung(ring));
    }

    private synchronized void rung(Instant ring) {
        if (ring.equals(alarmAt)) {
            alarmAt = null;
        }
        changed();
    }

    private synchronized void giveUp(LongPoll poll) {
        if (polls.remove(poll)) {
            poll.answer.complete(List.of());
        }
    }

    private record LongPoll(CompletableFuture<List<Received>> answer, int max, Optional<Duration> visibility) {}
}
