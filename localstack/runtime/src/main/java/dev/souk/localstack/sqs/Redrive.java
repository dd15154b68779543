package dev.souk.localstack.sqs;

/**
 * Where a message goes that was received too often.
 *
 * @param maxReceiveCount how many receives a message gets; the next one moves it
 */
public record Redrive(String deadLetterQueueArn, int maxReceiveCount) {
    public Redrive {
        if (maxReceiveCount < 1 || maxReceiveCount > 1000) {
            throw new IllegalArgumentException("maxReceiveCount must be between 1 and 1000, got " + maxReceiveCount);
        }
    }
}
