package dev.souk.infra.construct;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** The queue where what a consumer could not take waits for a person, as long as SQS allows. */
public final class DeadLetters extends Construct {
    private static final Duration LONGEST_RETENTION = Duration.days(14);

    private final Queue queue;

    /** A queue named after the consumer, {@code souk-<stage>-<consumer>-dlq}. */
    public DeadLetters(Construct scope, Platform platform, String consumer) {
        super(scope, "DeadLetters");
        queue = Queue.Builder.create(this, "Queue")
                .queueName(platform.deployment().name(consumer + "-dlq"))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .retentionPeriod(LONGEST_RETENTION)
                .build();
        platform.alarms().onDeadLetters(this, queue, consumer);
    }

    /** The queue itself. */
    public Queue queue() {
        return queue;
    }
}
