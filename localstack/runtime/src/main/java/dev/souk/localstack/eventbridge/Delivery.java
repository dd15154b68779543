package dev.souk.localstack.eventbridge;

/**
 * What became of one event at one target.
 *
 * @param attempts how often the target was tried
 */
public record Delivery(String rule, String targetId, String targetArn, Outcome outcome, int attempts) {

    /** How it ended, or that it has not. */
    public enum Outcome {
        PENDING,
        DELIVERED,
        DEAD_LETTERED,
        DROPPED
    }
}
