package dev.souk.simulator.stack;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.Nullable;

/** What a handler can ask about its invocation. */
record SimulatedContext(FunctionSpec function, Sandbox sandbox) implements Context {

    @Override
    public String getAwsRequestId() {
        return sandbox.randomId().toString();
    }

    @Override
    public String getLogGroupName() {
        return "/aws/lambda/" + function.name();
    }

    @Override
    public String getLogStreamName() {
        return "simulated";
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return function.arn();
    }

    @Override
    @SuppressWarnings("NullAway") // Lambda's own interface, not annotated: null outside Cognito calls, as on AWS.
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    @SuppressWarnings("NullAway") // Lambda's own interface, not annotated: null outside mobile calls, as on AWS.
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return sandbox.remainingMillis();
    }

    @Override
    public int getMemoryLimitInMB() {
        return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                // Nobody reads the logs of a simulation.
            }

            @Override
            public void log(byte[] message) {
                // Nobody reads the logs of a simulation.
            }
        };
    }
}
