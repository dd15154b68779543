package dev.souk.localstack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.FailureTarget;
import dev.souk.localstack.sqs.Outgoing;
import dev.souk.localstack.sqs.Queues;
import java.util.Map;
import java.util.Optional;

/** Sends events that no function could handle to their queue, by the rights of the function's role. */
record Undeliverable(Queues queues, Authorization authorization) implements FailureTarget {

    @Override
    public void deliver(String roleArn, String targetArn, String body, Map<String, String> attributes) {
        authorization.requireRole(roleArn, "sqs:SendMessage", targetArn);
        ObjectNode message = Json.object();
        attributes.forEach((name, value) ->
                message.putObject(name).put("DataType", "String").put("StringValue", value));
        queues.byArn(targetArn).send(new Outgoing(body, Optional.empty(), message, "lambda.amazonaws.com"));
    }
}
