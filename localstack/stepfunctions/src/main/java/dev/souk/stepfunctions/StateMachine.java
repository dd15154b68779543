package dev.souk.stepfunctions;

import dev.souk.stepfunctions.definition.Definition;
import java.time.Instant;

/**
 * A state machine as it was created.
 *
 * @param arn {@code arn:aws:states:<region>:<account>:stateMachine:<name>}
 * @param roleArn role by whose rights its tasks are called
 */
public record StateMachine(String arn, String name, Definition definition, String roleArn, Instant createdAt) {

    String executionArn(String executionName) {
        return arn.replace(":stateMachine:", ":execution:") + ":" + executionName;
    }

    String region() {
        String[] parts = arn.split(":", -1);
        return parts.length > 3 ? parts[3] : "";
    }
}
