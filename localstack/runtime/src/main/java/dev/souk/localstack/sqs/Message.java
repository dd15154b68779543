package dev.souk.localstack.sqs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as the queue keeps it; guarded by the queue's lock. */
final class Message {
    final String id;
    final Outgoing content;
    final Instant sentAt;
    final @Nullable String deadLetterSourceArn;

    /** Place among the messages of the queue; a message that becomes visible again keeps it. */
    final long order;

    Instant visibleAt;
    int receiveCount;

    @Nullable
    Instant firstReceivedAt;

    @Nullable
    String receiptHandle;

    Message(String id, Outgoing content, Instant sentAt, Instant visibleAt, long order, @Nullable String source) {
        this.id = id;
        this.content = content;
        this.sentAt = sentAt;
        this.visibleAt = visibleAt;
        this.order = order;
        this.deadLetterSourceArn = source;
    }

    boolean everReceived() {
        return receiptHandle != null;
    }

    Received receivedAt(Instant now, String handle) {
        receiveCount++;
        receiptHandle = handle;
        Instant first = firstReceivedAt == null ? now : firstReceivedAt;
        firstReceivedAt = first;
        return new Received(
                id,
                handle,
                content.body(),
                content.attributes(),
                content.senderId(),
                sentAt,
                first,
                receiveCount,
                Optional.ofNullable(deadLetterSourceArn));
    }
}
