package dev.souk.localstack.eventbridge;

import dev.souk.localstack.iam.Authorization;

/** A kind of target that rules can send to. */
public interface EventTarget {

    /** Whether an ARN names a target of this kind. */
    boolean takes(String arn);

    /** @throws dev.souk.localstack.edge.AwsFault {@code AccessDeniedException} when EventBridge may not send to it */
    void authorize(Authorization authorization, EventRule rule, RuleTarget target);

    /**
     * @param input the JSON text for the target
     * @throws dev.souk.localstack.edge.AwsFault when the target refuses it
     */
    void deliver(String arn, String input);
}
