package dev.souk.localstack.lambda.handlers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Prints a line and answers with its event, its environment's greeting, and how often it was called. */
public final class EchoHandler implements RequestStreamHandler {
    private static int calls;

    private final Map<String, String> environment;

    public EchoHandler(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("heard " + event);
        String answer = """
                {"event": %s, "greeting": "%s", "calls": %d, "version": "%s", "arn": "%s", "enoughTime": %s}""".formatted(
                        event,
                        environment.get("GREETING"),
                        ++calls,
                        context.getFunctionVersion(),
                        context.getInvokedFunctionArn(),
                        context.getRemainingTimeInMillis() > 0);
        output.write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
