package dev.souk.localstack.lambda;

import java.util.Map;

/** Where events go that a function could not handle: a dead-letter queue or an on-failure destination. */
@FunctionalInterface
public interface FailureTarget {

    /**
     * @param roleArn role of the function, on whose behalf Lambda sends
     * @param targetArn queue, function or bus
     * @param body the event itself, or the record of a failed invocation
     * @param attributes of a dead letter: RequestID, ErrorCode, ErrorMessage
     */
    void deliver(String roleArn, String targetArn, String body, Map<String, String> attributes);
}
