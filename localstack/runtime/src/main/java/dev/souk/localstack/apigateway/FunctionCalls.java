package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import java.util.Optional;

/** The gateway's calls to functions, each with the right to make it. */
record FunctionCalls(Functions functions, Authorization authorization) {

    /**
     * @param credentials a role to call with, in place of the function's permissions
     * @param sourceArn the method or authorizer that calls
     * @throws AwsFault {@code AccessDeniedException}, or what the function's invocation is refused with
     */
    Invocation invoke(String functionArn, Optional<String> credentials, String sourceArn, JsonNode payload) {
        credentials.ifPresentOrElse(
                role -> authorization.requireRole(role, "lambda:InvokeFunction", functionArn),
                () -> authorization.requireService(
                        "apigateway.amazonaws.com", "lambda:InvokeFunction", functionArn, sourceArn));
        return functions.invoke(functionArn, payload);
    }
}
