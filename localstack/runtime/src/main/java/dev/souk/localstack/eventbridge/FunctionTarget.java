package dev.souk.localstack.eventbridge;

import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;

/** Invokes a function asynchronously when its permissions let the rule. */
public final class FunctionTarget implements EventTarget {
    private final Functions functions;

    public FunctionTarget(Functions functions) {
        this.functions = functions;
    }

    @Override
    public boolean takes(String arn) {
        return arn.startsWith("arn:aws:lambda:");
    }

    @Override
    public void authorize(Authorization authorization, EventRule rule, RuleTarget target) {
        authorization.requireService("events.amazonaws.com", "lambda:InvokeFunction", target.arn(), rule.arn());
    }

    @Override
    public void deliver(String arn, String input) {
        functions.invokeAsync(arn, Json.parse(input));
    }
}
