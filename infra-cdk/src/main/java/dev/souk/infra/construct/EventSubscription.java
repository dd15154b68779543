package dev.souk.infra.construct;

import dev.souk.events.EventType;
import java.util.List;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/**
 * A consumer of events: rule → queue → function.
 *
 * <p>The queue takes the pressure, the limit on concurrency keeps one consumer from starving the others, and what
 * fails too often goes to the dead letters, where nothing is lost.
 */
public final class EventSubscription extends Construct {
    private static final int BATCH = 10;
    private static final int MAX_CONCURRENCY = 10;
    private static final int MAX_RECEIVES = 5;
    /** AWS asks for at least six times the function's timeout, so that a batch under way is not delivered again. */
    private static final int VISIBILITY_TIMEOUTS = 6;
    /** The longest that EventBridge tries to deliver to a queue. */
    private static final Duration DELIVERY_AGE = Duration.hours(24);

    private static final int DELIVERY_ATTEMPTS = 185;

    private EventSubscription(
            Construct scope, String id, Platform platform, DomainFunction function, List<EventType> events) {
        super(scope, id);
        Queue deadLetters = new DeadLetters(this, platform, function.name()).queue();
        Queue queue = Queue.Builder.create(this, "Queue")
                .queueName(platform.deployment().name(function.name()))
                .encryption(QueueEncryption.SQS_MANAGED)
                .enforceSsl(true)
                .visibilityTimeout(Duration.seconds(
                        VISIBILITY_TIMEOUTS * function.timeout().toSeconds().intValue()))
                .deadLetterQueue(DeadLetterQueue.builder()
                        .queue(deadLetters)
                        .maxReceiveCount(MAX_RECEIVES)
                        .build())
                .build();
        Rule.Builder.create(this, "Rule")
                .ruleName(platform.deployment().name(function.name()))
                .eventBus(platform.bus())
                .eventPattern(pattern(events))
                .targets(List.of(SqsQueue.Builder.create(queue)
                        .deadLetterQueue(deadLetters)
                        .maxEventAge(DELIVERY_AGE)
                        .retryAttempts(DELIVERY_ATTEMPTS)
                        .build()))
                .build();
        poll(queue, function);
    }

    /** Lets a function hear these events. */
    public static void subscribe(Platform platform, DomainFunction function, EventType... events) {
        new EventSubscription(function, "Subscription", platform, function, List.of(events));
    }

    private void poll(Queue queue, DomainFunction function) {
        function.allow(
                List.of(
                        "sqs:ChangeMessageVisibility",
                        "sqs:DeleteMessage",
                        "sqs:GetQueueAttributes",
                        "sqs:ReceiveMessage"),
                queue.getQueueArn());
        EventSourceMapping.Builder.create(this, "Mapping")
                .target(function.live())
                .eventSourceArn(queue.getQueueArn())
                .batchSize(BATCH)
                .maxConcurrency(MAX_CONCURRENCY)
                .reportBatchItemFailures(true)
                .build();
    }

    private static EventPattern pattern(List<EventType> events) {
        return EventPattern.builder()
                .source(events.stream().map(EventType::source).distinct().toList())
                .detailType(events.stream().map(EventType::detailType).toList())
                .build();
    }
}
