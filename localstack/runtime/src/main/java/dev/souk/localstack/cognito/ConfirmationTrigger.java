package dev.souk.localstack.cognito;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import java.util.Optional;

/**
 * The function that a pool tells about each new confirmed user.
 *
 * @param functionArn empty when the template names none
 */
record ConfirmationTrigger(
        Optional<String> functionArn, String poolId, String poolArn, Functions functions, Authorization authorization) {

    /** @throws AwsFault {@code UserLambdaValidationException} when the function throws */
    void confirmed(User user, String clientId) {
        if (functionArn.isEmpty()) {
            return;
        }
        String arn = functionArn.get();
        authorization.requireService("cognito-idp.amazonaws.com", "lambda:InvokeFunction", arn, poolArn);
        Invocation invocation = functions.invoke(arn, event(user, clientId));
        if (invocation.failed()) {
            throw AwsFault.client(
                    "UserLambdaValidationException",
                    "PostConfirmation failed with error %s."
                            .formatted(invocation.payload().path("errorMessage").asText()));
        }
    }

    private ObjectNode event(User user, String clientId) {
        ObjectNode event = Json.object()
                .put("version", "1")
                .put("triggerSource", "PostConfirmation_ConfirmSignUp")
                .put("region", poolId.replaceFirst("_.*", ""))
                .put("userPoolId", poolId)
                .put("userName", user.sub());
        event.putObject("callerContext").put("awsSdkVersion", "local").put("clientId", clientId);
        ObjectNode attributes = event.putObject("request").putObject("userAttributes");
        attributes.put("sub", user.sub()).put("cognito:user_status", "CONFIRMED");
        user.attributes().forEach(attributes::put);
        event.putObject("response");
        return event;
    }
}
