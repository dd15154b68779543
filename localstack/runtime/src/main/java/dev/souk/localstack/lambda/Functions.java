package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;

/** The functions of the stack, by name, alias or ARN (qualified or not). */
public interface Functions {

    /**
     * Invokes and waits (RequestResponse).
     *
     * @throws dev.souk.localstack.edge.AwsFault {@code ResourceNotFoundException} for an unknown function,
     *     {@code TooManyRequestsException} (429) when its concurrency is used up
     */
    Invocation invoke(String functionArn, JsonNode payload);

    /** Queues an asynchronous invocation (Event): two retries, then its on-failure destination. */
    void invokeAsync(String functionArn, JsonNode payload);

    /** ARN of the execution role of a function, for the calls a poller makes on its behalf. */
    String roleOf(String functionArn);
}
