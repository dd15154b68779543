package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.util.Optional;

/**
 * One target of a rule.
 *
 * @param roleArn the role that EventBridge takes on for a target without a policy of its own
 * @param source the target as the template has it
 */
public record RuleTarget(
        String id,
        String arn,
        Optional<String> roleArn,
        TargetInput input,
        RetryPolicy retry,
        Optional<String> deadLetterArn,
        JsonNode source) {

    static RuleTarget of(JsonNode target) {
        return new RuleTarget(
                target.path("Id").asText(),
                target.path("Arn").asText(),
                Json.text(target, "RoleArn"),
                TargetInput.of(target),
                RetryPolicy.of(target.path("RetryPolicy")),
                Json.text(target.path("DeadLetterConfig"), "Arn"),
                target);
    }
}
