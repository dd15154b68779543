package dev.souk.localstack.eventbridge;

import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.sqs.Outgoing;
import dev.souk.localstack.sqs.Queues;

/** Sends to an SQS queue whose policy lets the rule. */
public final class QueueTarget implements EventTarget {
    private final Queues queues;

    public QueueTarget(Queues queues) {
        this.queues = queues;
    }

    @Override
    public boolean takes(String arn) {
        return arn.startsWith("arn:aws:sqs:");
    }

    @Override
    public void authorize(Authorization authorization, EventRule rule, RuleTarget target) {
        authorization.requireService("events.amazonaws.com", "sqs:SendMessage", target.arn(), rule.arn());
    }

    @Override
    public void deliver(String arn, String input) {
        queues.byArn(arn).send(Outgoing.from("events.amazonaws.com", input));
    }
}
