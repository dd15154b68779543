package dev.souk.localstack.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a handler can ask about its invocation. */
record InvocationContext(FunctionSettings function, Request request, String logStream, SandboxLog log)
        implements Context {

    /**
     * @param version that the qualifier of the call led to
     * @param deadlineNanos by {@link System#nanoTime()}
     */
    record Request(String id, String invokedArn, String version, long deadlineNanos) {}

    @Override
    public String getAwsRequestId() {
        return request.id();
    }

    @Override
    public String getLogGroupName() {
        return function.logGroup();
    }

    @Override
    public String getLogStreamName() {
        return logStream;
    }

    @Override
    public String getFunctionName() {
        return function.name();
    }

    @Override
    public String getFunctionVersion() {
        return request.version();
    }

    @Override
    public String getInvokedFunctionArn() {
        return request.invokedArn();
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
        long left = request.deadlineNanos() - System.nanoTime();
        return Math.toIntExact(Math.max(0, Duration.ofNanos(left).toMillis()));
    }

    @Override
    public int getMemoryLimitInMB() {
        return function.memoryMegabytes();
    }

    @Override
    public LambdaLogger getLogger() {
        return new LambdaLogger() {
            @Override
            public void log(String message) {
                log(message.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void log(byte[] message) {
                log.write(message, 0, message.length);
            }
        };
    }
}
