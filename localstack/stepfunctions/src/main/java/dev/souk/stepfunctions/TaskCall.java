package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.definition.Resource;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a Task state.
 *
 * @param executionArn the execution it belongs to
 * @param stateName the Task state
 * @param roleArn role of the state machine, by whose rights the call is made
 * @param resource what to call
 * @param arguments the evaluated {@code Arguments}, for a function {@code {FunctionName, Payload}}
 * @param taskToken the token to wait for, or null when the resource does not wait for one
 */
public record TaskCall(
        String executionArn,
        String stateName,
        String roleArn,
        Resource resource,
        JsonNode arguments,
        @Nullable String taskToken) {}
