package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import java.util.function.BiConsumer;

/** Starts an execution with the role that the target names. */
public final class StateMachineTarget implements EventTarget {
    private final BiConsumer<String, JsonNode> executions;

    /** @param executions starts an execution of the machine with this ARN, under a name of its own choosing */
    public StateMachineTarget(BiConsumer<String, JsonNode> executions) {
        this.executions = executions;
    }

    @Override
    public boolean takes(String arn) {
        return arn.startsWith("arn:aws:states:");
    }

    @Override
    public void authorize(Authorization authorization, EventRule rule, RuleTarget target) {
        String role = target.roleArn()
                .orElseThrow(() -> AwsFault.client(
                        "AccessDeniedException",
                        "rule %s: target %s needs a RoleArn to start executions".formatted(rule.name(), target.id())));
        authorization.requireRole(role, "states:StartExecution", target.arn());
    }

    @Override
    public void deliver(String arn, String input) {
        executions.accept(arn, Json.parse(input));
    }
}
