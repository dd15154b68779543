package dev.souk.localstack.sqs;

import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes that SQS itself gives a message. */
public final class SystemAttributes {
    private SystemAttributes() {}

    /** By SQS's names, as ReceiveMessage and Lambda's SQS event show them. */
    public static Map<String, String> of(Received message) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("ApproximateReceiveCount", Integer.toString(message.receiveCount()));
        attributes.put("SentTimestamp", Long.toString(message.sentAt().toEpochMilli()));
        attributes.put("SenderId", message.senderId());
        attributes.put(
                "ApproximateFirstReceiveTimestamp",
                Long.toString(message.firstReceivedAt().toEpochMilli()));
        message.deadLetterSourceArn().ifPresent(arn -> attributes.put("DeadLetterQueueSourceArn", arn));
        return attributes;
    }
}
