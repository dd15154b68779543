package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as one receive hands it out.
 *
 * @param receiptHandle what deletes it or changes its visibility; valid until the next receive
 * @param receiveCount this receive included
 * @param deadLetterSourceArn the queue it died in, when this one is a dead-letter queue
 */
public record Received(
        String messageId,
        String receiptHandle,
        String body,
        JsonNode attributes,
        String senderId,
        Instant sentAt,
        Instant firstReceivedAt,
        int receiveCount,
        Optional<String> deadLetterSourceArn) {

    /** The body's MD5, in hexadecimal. */
    public String md5OfBody() {
        return MessageDigests.ofBody(body);
    }
}
